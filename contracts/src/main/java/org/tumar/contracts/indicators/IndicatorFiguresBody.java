package org.tumar.contracts.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One office's figures of one indicator: the whole programme first, then each of its periods in
/// order.
///
/// @param calendar years, quarters and months of which anything is counted, or does not apply; null
///   where there are none
public record IndicatorFiguresBody(
        String indicator, List<SpanFigureBody> spans, @Nullable List<CalendarFigureBody> calendar) {

    /// Figures of an indicator that is typed in.
    public IndicatorFiguresBody(String indicator, List<SpanFigureBody> spans) {
        this(indicator, spans, null);
    }
}
