package org.tumar.gateway.composition;

import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureBody;

/// A figure of one of the programme's own periods.
///
/// @param derived null where nothing is counted from records, or that is not told
public record PeriodFigure(
        String period,
        MeasureBody target,
        MeasureBody actual,
        MeasureBody achievement,
        @Nullable MeasureBody derived,
        @Nullable String note) {}
