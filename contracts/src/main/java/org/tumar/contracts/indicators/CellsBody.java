package org.tumar.contracts.indicators;

import java.util.List;

/// What an office counted for an indicator over one span, by what its records tell apart: not for
/// outside of the office.
///
/// @param period as it was asked for
/// @param total as figures have it
/// @param cells of nothing none; they add up to the total, those of a ratio by numerator and
///   denominator
public record CellsBody(
        String office,
        String programme,
        String indicator,
        String period,
        MeasureBody total,
        List<CellBody> cells) {}
