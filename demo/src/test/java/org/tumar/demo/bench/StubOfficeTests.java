package org.tumar.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StubOfficeTests {

    private final StubOffice office =
            new StubOffice("AA", "{\"note\":\"" + StubOffice.MARK + "\"}");
    private final HttpLoad.Request request = new HttpLoad.Request(office.port(), "/", null, null);

    @AfterEach
    void stop() {
        office.close();
    }

    @Test
    void showsHowOftenItHasChangedAndCountsItsCalls() throws IOException {
        assertThat(HttpLoad.once(request, office::changeIn)).isZero();
        long change = office.change();

        assertThat(HttpLoad.once(request, office::changeIn)).isEqualTo(change).isEqualTo(1);
        assertThat(office.calls()).isEqualTo(2);
    }

    @Test
    void isNotTakenForAnother() throws IOException {
        try (StubOffice other = new StubOffice("AB", "")) {
            assertThat(HttpLoad.once(request, other::changeIn)).isEqualTo(-1);
        }
    }

    @Test
    void isWaitedForUntilItWasAskedForAChange() throws Exception {
        long change = office.change();
        long begun = System.nanoTime();

        assertThat(office.awaitTold(change, Duration.ofMillis(50))).isFalse();
        assertThat(System.nanoTime() - begun).isGreaterThan(49_000_000L);

        Thread asking = Thread.ofVirtual().start(this::ask);
        assertThat(office.awaitTold(change, Duration.ofMinutes(1))).isTrue();
        asking.join();
        assertThat(office.calls()).isOne();
    }

    private void ask() {
        try {
            HttpLoad.once(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isToldBeforeAndAfterEachRequest() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AroundEach counting =
                new AroundEach() {
                    @Override
                    public void before(int connection) {
                        begun.incrementAndGet();
                    }

                    @Override
                    public void after(int connection, HttpAnswers answers) {
                        answered.incrementAndGet();
                    }
                };

        Measured measured = new HttpLoad(request, 1, counting).run(Duration.ofSeconds(1));

        assertThat(measured.failures()).isZero();
        assertThat(begun.get()).isGreaterThan(1).isEqualTo(answered.get());
    }
}
