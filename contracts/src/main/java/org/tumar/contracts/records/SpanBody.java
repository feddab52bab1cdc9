package org.tumar.contracts.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which records are counted.
///
/// @param from the first day; null: from the first record
/// @param to the last day; null: to the last record
/// @param programmes records that count for one of these at least; null: for any that the caller
///   may see
public record SpanBody(
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable List<String> programmes) {

    /// Whether it ends before it begins.
    public boolean endsBeforeItBegins() {
        return from != null && to != null && to.isBefore(from);
    }
}
