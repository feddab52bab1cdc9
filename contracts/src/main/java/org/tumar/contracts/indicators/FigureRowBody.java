package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// One row of `results`: what stands at one address in one office.
///
/// @param period a programme's own period, or `ALL`
/// @param value as in a programme file, in plain notation: empty (not set), `n/a`, a number, `yes`,
///   `no`, or words
public record FigureRowBody(
        String indicator,
        String period,
        RowMeasure measure,
        String value,
        @Nullable String note,
        @Nullable String sex,
        @Nullable String ageGroup,
        @Nullable String settlement,
        @Nullable String category) {}
