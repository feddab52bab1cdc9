package org.tumar.campaigns.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tumar.campaigns.Golden;
import org.tumar.contracts.campaigns.event.CallsTallied;
import org.tumar.kit.records.Authorship;

class DayTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Authorship BY =
            new Authorship("operator", Instant.parse("2026-03-03T08:00:00Z"), null);

    private static KeptCall call(String id, int hour, @Nullable String sex) {
        boolean late = hour >= 18;
        return KeptCall.first(
                id,
                new Call(
                        LocalDateTime.of(2026, 3, 2, hour, 5),
                        late ? "messenger" : "phone",
                        late ? "trafficking-case" : "employment-abroad",
                        sex,
                        sex == null ? null : "25-34",
                        sex == null ? null : "RU",
                        late,
                        late ? "possible-victim" : "advice",
                        List.of("CT.0495"),
                        false),
                BY);
    }

    /// Of calls that are alike the tally has one count; a withdrawn one is not in it.
    @Test
    void talliesWhatCounts() {
        Day day =
                Day.empty("hotline-11616", DAY)
                        .with(
                                List.of(
                                        call("a", 10, "male"),
                                        call("b", 11, "male"),
                                        call("c", 12, "male"),
                                        call("d", 20, null),
                                        call("e", 13, "female").withdrawn(BY)));

        Golden.sample(
                "events/calls-tallied", new CallsTallied(day.hotline(), day.day(), day.tally()));
    }
}
