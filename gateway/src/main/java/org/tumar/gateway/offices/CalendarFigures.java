package org.tumar.gateway.offices;

import java.util.List;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.CalendarFigureBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.SpanFigureBody;

/// Figures of calendar spans, of which an office sends what it counted alone: nothing is planned or
/// typed in for them.
public final class CalendarFigures {

    private CalendarFigures() {}

    /// The figures of every span that an office sent.
    ///
    /// @throws IllegalStateException where a calendar span is none
    static List<SpanFigureBody> and(IndicatorFiguresBody body, IndicatorBody indicator) {
        List<CalendarFigureBody> calendar = body.calendar();
        return calendar == null
                ? body.spans()
                : Stream.concat(
                                body.spans().stream(),
                                calendar.stream()
                                        .map(it -> figure(indicator, it.span(), it.derived())))
                        .toList();
    }

    /// @param derived what was counted, or why nothing was
    public static SpanFigureBody figure(IndicatorBody indicator, String span, MeasureBody derived) {
        MeasureBody none = none(MeasureStatus.NOT_APPLICABLE);
        return new SpanFigureBody(
                span,
                none,
                none,
                indicator.source() == FigureSource.DERIVED ? derived : none,
                none,
                null,
                null,
                AchievementStatus.NOT_APPLICABLE,
                null,
                null,
                none,
                derived);
    }

    /// A measure without a number.
    public static MeasureBody none(MeasureStatus status) {
        return new MeasureBody(status, null, null, false, null, null, null, null);
    }
}
