package org.tumar.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// A stretch of days, both ends inclusive: the whole programme, or one of its periods.
///
/// @param code a period's code, or [#ALL]
public record Span(String code, LocalDate start, LocalDate end) {

    /// The code of the whole programme.
    public static final String ALL = "ALL";

    /// Of two that end on one day the longer is the later.
    static final Comparator<Span> ENDS_LAST_THEN_LONGER =
            Comparator.comparing(Span::end)
                    .thenComparing(Span::start, Comparator.reverseOrder())
                    .thenComparing(Span::code);

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalStateException("a span must not end before it starts");
        }
    }

    long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /// Whether every day of the other is a day of this.
    public boolean contains(Span other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    boolean overlaps(Span other) {
        return !other.start.isAfter(end) && !other.end.isBefore(start);
    }

    boolean sameDays(Span other) {
        return start.equals(other.start) && end.equals(other.end);
    }

    /// Whether that day is its first, or after that: of a span that has not begun nothing is known.
    public boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(start);
    }

    boolean isOverOn(LocalDate day) {
        return day.isAfter(end);
    }

    /// Days gone by on that day, itself included.
    long elapsedDaysOn(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(start, day) + 1, 0, days());
    }
}
