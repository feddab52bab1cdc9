package org.tumar.contracts.indicators;

/// Two statements of one national figure that disagree, found by the office that holds it.
///
/// @param id stable for as long as the disagreement is the same one
/// @param scope country code, or REGION for what the regional office itself did
/// @param period a programme's own period, or `ALL`
/// @param where where the claim stands, in words
/// @param computed what the records add up to
public record DiscrepancyBody(
        String id,
        String indicator,
        String scope,
        String period,
        FigureMeasure measure,
        DiscrepancyKind kind,
        MeasureBody claimed,
        String where,
        MeasureBody computed) {}
