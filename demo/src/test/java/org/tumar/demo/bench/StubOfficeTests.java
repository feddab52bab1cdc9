package org.tumar.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    void isAskedOnceMoreWhereAnAnswerDoesNotSuffice() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AroundEach third =
                new AroundEach() {
                    @Override
                    public void before(int connection) {
                        begun.incrementAndGet();
                    }

                    @Override
                    public boolean suffices(int connection, HttpAnswers answers) {
                        return answered.incrementAndGet() % 3 == 0;
                    }
                };

        Measured measured = new HttpLoad(request, 1, third).run(Duration.ofSeconds(1));

        assertThat(measured.failures()).isZero();
        assertThat(begun.get()).isGreaterThan(1);
        assertThat(answered.get()).isBetween(3 * begun.get() - 2, 3 * begun.get());
    }
}
