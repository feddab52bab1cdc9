package org.tumar.campaigns.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.campaigns.HotlineBody.Hours;

class HoursPropertyTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static HotlineBody hotline(Hours hours) {
        return new HotlineBody(
                "h",
                List.of("11616"),
                List.of("ru"),
                hours,
                "p",
                List.of("CT.0495"),
                MONDAY,
                null,
                "KZ");
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /// Somebody answers from the beginning of each of its days for as long as its hours are.
    @Property
    void answersForAsLongAsItsHoursAre(
            @ForAll @Size(min = 1, max = 7) Set<@IntRange(min = 1, max = 7) Integer> days,
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1440) int to,
            @ForAll @IntRange(min = 0, max = 10079) int minute) {
        Assume.that(from != to);
        int length = to > from ? to - from : to - from + 1440;
        LocalDateTime time = MONDAY.plusDays(7).atStartOfDay().plusMinutes(minute);
        boolean answered =
                days.stream()
                        .flatMap(it ->
                                List.of(MONDAY.plusDays(it - 1L), MONDAY.plusDays(it + 6L))
                                        .stream())
                        .map(it -> it.atTime(LocalTime.MIN.plusMinutes(from)))
                        .map(it -> Duration.between(it, time).toMinutes())
                        .anyMatch(it -> it >= 0 && it < length);
        Hours hours = new Hours(new ArrayList<>(days), text(from), text(to), false);

        assertThat(Hotlines.isAfterHours(hotline(hours), time)).isEqualTo(!answered);
    }
}
