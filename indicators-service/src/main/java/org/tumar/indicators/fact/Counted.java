package org.tumar.indicators.fact;

import java.util.Map;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;

/// What was counted for one indicator, by span: the whole programme, its periods, and the calendar
/// years, quarters and months in it.
///
/// @param otherwise of a span that is not there
public record Counted(Map<String, Quantity> spans, Quantity otherwise) {

    /// There is nothing to count by, or no record yet.
    public static final Counted NOTHING = new Counted(Map.of(), Absent.NOT_REPORTED);

    /// As of the past: records keep what they said, but not when it was learnt here.
    public static final Counted UNAVAILABLE = new Counted(Map.of(), Absent.UNAVAILABLE);

    public Counted {
        spans = Map.copyOf(spans);
    }

    public Quantity of(String span) {
        return spans.getOrDefault(span, otherwise);
    }
}
