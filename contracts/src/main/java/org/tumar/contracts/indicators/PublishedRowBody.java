package org.tumar.contracts.indicators;

/// One row of `published`: what a printed report claims.
///
/// @param scope a country code, or REGION
/// @param period a programme's own period, or `ALL`
/// @param value as in a programme file
/// @param where table, section
public record PublishedRowBody(
        String indicator,
        String scope,
        String period,
        FigureMeasure measure,
        String value,
        String where) {}
