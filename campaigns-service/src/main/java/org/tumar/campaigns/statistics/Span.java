package org.tumar.campaigns.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is counted: days, and programmes.
///
/// @param from null: from the first
/// @param to null: to the last
/// @param programmes of which a record has to count for one
record Span(@Nullable LocalDate from, @Nullable LocalDate to, Predicate<String> programmes) {

    boolean has(LocalDate day, List<String> of) {
        return (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && of.stream().anyMatch(programmes);
    }
}
