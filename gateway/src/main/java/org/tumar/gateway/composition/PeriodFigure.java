package org.tumar.gateway.composition;

import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureBody;

/// A figure of one of the programme's own periods.
public record PeriodFigure(
        String period,
        MeasureBody target,
        MeasureBody actual,
        MeasureBody achievement,
        @Nullable String note) {}
