package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What an office says twice is said once.
class ConfirmationTests {

    private static final Question P = Question.programme("P");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final OfficeMemory memory =
            new OfficeMemory(
                    new Office("KZ", Optional.of("KZ"), "KZ", URI.create("http://localhost")),
                    LastGood.NONE,
                    Duration.ofSeconds(2),
                    nanos::incrementAndGet);

    private List<String> heard(ProgrammeReport report) {
        return memory.heard(
                P,
                nanos.incrementAndGet(),
                NOW.plusNanos(nanos.get()),
                new AnswerJson.Read(List.of("P"), List.of(report)));
    }

    @Test
    void isNoChangeThoughItWasReadAnew() {
        assertThat(heard(Reports.of("P", "1"))).containsExactly("P");

        assertThat(heard(Reports.of("P", "1"))).isEmpty();
        assertThat(heard(Reports.of("P", "2"))).containsExactly("P");
    }

    /// As where a draft was entered, of which nothing is shown.
    @Test
    void isNoChangeUnderAnotherTag() {
        ProgrammeReport first = Reports.of("P", "1");
        heard(first);
        long before = memory.version(P);

        assertThat(heard(ProgrammeReport.of(first.body().tagged("2")))).isEmpty();
        assertThat(memory.version(P)).isEqualTo(before);
        assertThat(memory.signalled(new Signal("KZ", "P", "2"))).isFalse();
    }

    @Test
    void leavesTheVersionAsItIs() {
        heard(Reports.of("P", "1"));
        long before = memory.version(P);

        heard(Reports.of("P", "1"));

        assertThat(memory.version(P)).isEqualTo(before);
    }

    @Test
    void keepsTheReportThatIsThereAndItsNewerTime() {
        ProgrammeReport first = Reports.of("P", "1");
        heard(first);
        Instant before = seen();

        heard(Reports.of("P", "1"));

        assertThat(memory.report("P")).containsSame(first);
        assertThat(seen()).isAfter(before);
    }

    private Instant seen() {
        return memory.look(P, 0).standing().of("P").asOf().orElseThrow();
    }
}
