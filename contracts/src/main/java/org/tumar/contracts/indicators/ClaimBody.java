package org.tumar.contracts.indicators;

/// What a printed report says of the region as a whole; the gateway compares it.
///
/// @param period a programme's own period, or `ALL`
/// @param where table, section
public record ClaimBody(
        String indicator,
        String period,
        FigureMeasure measure,
        MeasureBody claimed,
        String where) {}
