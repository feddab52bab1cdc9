package org.tumar.campaigns.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.web.Refusals;

/// What is counted: days, and programmes.
///
/// @param from null: from the first
/// @param to null: to the last
/// @param programmes of which a record has to count for one
record Span(@Nullable LocalDate from, @Nullable LocalDate to, Predicate<String> programmes) {

    static final String FROM = "The first day, such as 2026-01-01.";
    static final String TO = "The last day, such as 2026-12-31.";
    static final String PROGRAMME = "Of that programme alone.";
    static final String BAD_DATES = "`to` is before `from`: `bad-dates`.";

    /// As a request asks for it.
    ///
    /// @param programme null: of all
    /// @throws org.springframework.web.ErrorResponseException the 400 problem, where it ends before
    ///   it begins
    static Span of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String programme) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusals.badDates().exception();
        }
        return new Span(from, to, it -> programme == null || it.equals(programme));
    }

    /// Of the programmes that whoever asks is shown.
    Span within(Predicate<String> shown) {
        return new Span(from, to, programmes.and(shown));
    }

    boolean has(LocalDate day, List<String> of) {
        return (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && of.stream().anyMatch(programmes);
    }
}
