package org.tumar.partners.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tumar.partners.partner.Membership.Leaving;

/// How many there were, joined and left in a span of days: `atStart + joined - left = atEnd`.
///
/// @param atStart on the day before the span
/// @param joined stays that began in it
/// @param left stays that ended in it
/// @param atEnd on the last day of the span
record Growth(long atStart, long joined, long left, long atEnd) {

    /// @param to the last day
    record Span(LocalDate from, LocalDate to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    static Growth of(List<Stay> stays, Span span) {
        return new Growth(
                count(stays, it -> it.isOn(span.from().minusDays(1))),
                count(stays, it -> span.has(it.from())),
                count(stays, it -> it.left().map(Leaving::on).filter(span::has).isPresent()),
                count(stays, it -> it.isOn(span.to())));
    }

    private static long count(List<Stay> stays, Predicate<Stay> which) {
        return stays.stream().filter(which).count();
    }

    /// By reason, how many left in the span.
    static Map<String, Long> reasons(List<Stay> stays, Span span) {
        return stays.stream()
                .flatMap(it -> it.left().stream())
                .filter(it -> span.has(it.on()))
                .collect(
                        Collectors.groupingBy(
                                Leaving::reason, TreeMap::new, Collectors.counting()));
    }
}
