package org.tumar.contracts.indicators;

import java.util.List;

/// One office's figures of one indicator: the whole programme first, then each of its periods in
/// order.
public record IndicatorFiguresBody(String indicator, List<SpanFigureBody> spans) {}
