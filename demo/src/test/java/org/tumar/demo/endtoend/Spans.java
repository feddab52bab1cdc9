package org.tumar.demo.endtoend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The spans that records are counted over, and what one of them adds to each.
final class Spans {

    private static final int YEAR = 2025;
    private static final YearMonth MONTH = YearMonth.of(YEAR, 3);

    /// A year that has all days, and the two months that they are in.
    static final List<String> ALL =
            List.of(String.valueOf(YEAR), MONTH.toString(), MONTH.plusMonths(1).toString());

    /// Of [#DAYS] days: about half of them are in each of the months.
    static final LocalDate FIRST = MONTH.atDay(18);

    static final int DAYS = 28;

    private Spans() {}

    static String key(String derivation, String span) {
        return derivation + " " + span;
    }

    /// What happened on a day.
    static Map<String, Long> on(LocalDate day, String derivation, long count) {
        return Map.of(
                key(derivation, String.valueOf(YEAR)),
                count,
                key(derivation, YearMonth.from(day).toString()),
                count);
    }

    /// What was so from a day on, by the end of each span.
    ///
    /// @param to the first day on which it was so no longer
    static Map<String, Long> from(LocalDate day, LocalDate to, String derivation) {
        Map<String, Long> counts = new HashMap<>();
        for (String span : ALL) {
            LocalDate end =
                    span.equals(String.valueOf(YEAR))
                            ? LocalDate.of(YEAR, 12, 31)
                            : YearMonth.parse(span).atEndOfMonth();
            if (!day.isAfter(end) && to.isAfter(end)) {
                counts.put(key(derivation, span), 1L);
            }
        }
        return counts;
    }
}
