package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.records.SpanBody;

class RecordsMemoryTests {

    private static final Office OFFICE =
            new Office("KZ", Optional.of("KZ"), "KZ", URI.create("http://localhost"));
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final RecordsMemory memory = new RecordsMemory();

    private static RecordsQuestion<CallStatisticsBody> question(int day) {
        return new RecordsQuestion<>(
                Topic.CALLS, new SpanBody(LocalDate.of(2014, 1, 1).plusDays(day), null, null));
    }

    private static RecordsAnswer calls(long count) {
        return new RecordsAnswer.Given(body(count));
    }

    private static CallStatisticsBody body(long count) {
        return new CallStatisticsBody(
                null, null, count, 0, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void tellsHowOldAnAnswerIs() {
        memory.heard(question(1), calls(7), 50, AT);

        assertThat(memory.tell(OFFICE, question(1), 50))
                .isEqualTo(
                        new Told<>(
                                OFFICE,
                                Freshness.LIVE,
                                Optional.of(AT),
                                Optional.of(body(7)),
                                Optional.empty()));
        assertThat(memory.tell(OFFICE, question(1), 51).freshness()).isEqualTo(Freshness.STALE);
        assertThat(memory.tell(OFFICE, question(2), 0)).isEqualTo(Told.nothing(OFFICE));
    }

    @Test
    void keepsTheAnswerOfTheCallThatSetOutLast() {
        memory.heard(question(1), calls(7), 50, AT);
        memory.heard(question(1), calls(6), 49, AT);
        memory.heard(question(1), new RecordsAnswer.None(), 60, AT);

        assertThat(memory.tell(OFFICE, question(1), 50).answer()).contains(body(7));
    }

    @Test
    void forgetsWhatWasAskedForLeastRecently() {
        for (int day = 0; day < RecordsMemory.MOST; day++) {
            memory.heard(question(day), calls(day), 1, AT);
        }
        memory.tell(OFFICE, question(0), 1);
        memory.heard(question(RecordsMemory.MOST), calls(1), 1, AT);

        assertThat(memory.isKnown(question(0))).isTrue();
        assertThat(memory.isKnown(question(1))).isFalse();
        assertThat(memory.isKnown(question(2))).isTrue();
    }
}
