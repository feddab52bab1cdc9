package org.tumar.gateway.composition;

import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.figures.Span;
import org.tumar.gateway.offices.CalendarFigures;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.ProgrammeReport.SpanReport;
import org.tumar.gateway.offices.Said;

/// One office's figure of an indicator, exactly as the office reckoned it.
///
/// @param body what the office sent; where it sent none, measures that say why
public record NationalFigure(Indicator indicator, NationalSource source, SpanFigureBody body) {

    static NationalFigure of(Indicator indicator, NationalSource source, Span span) {
        return new NationalFigure(indicator, source, body(indicator, source, span));
    }

    private static SpanFigureBody body(Indicator indicator, NationalSource source, Span span) {
        IndicatorBody definition = indicator.definition();
        if (source.isMissing()) {
            return none(definition, span, MeasureStatus.UNAVAILABLE);
        }
        Optional<SpanFigureBody> sent =
                source.report(definition.code(), span.code()).map(SpanReport::body);
        return indicator.programme().spans().isOwn(span)
                ? sent.orElseGet(() -> none(definition, span, MeasureStatus.NOT_REPORTED))
                : sent.orElseGet(() -> notCounted(definition, source, span));
    }

    /// Of a calendar span: nothing was counted, or none is told.
    private static SpanFigureBody notCounted(
            IndicatorBody definition, NationalSource source, Span span) {
        if (definition.source() == FigureSource.DERIVED || source.derives(definition.code())) {
            return CalendarFigures.figure(
                    definition, span.code(), CalendarFigures.none(MeasureStatus.NOT_REPORTED));
        }
        return none(definition, span, MeasureStatus.NOT_APPLICABLE);
    }

    /// A figure without numbers.
    private static SpanFigureBody none(IndicatorBody definition, Span span, MeasureStatus status) {
        MeasureBody measure = CalendarFigures.none(status);
        boolean derives = definition.derivation() != null && status != MeasureStatus.NOT_APPLICABLE;
        AchievementStatus achieved =
                status == MeasureStatus.UNAVAILABLE
                        ? AchievementStatus.UNKNOWN
                        : AchievementStatus.NOT_APPLICABLE;
        return new SpanFigureBody(
                span.code(),
                measure,
                measure,
                measure,
                measure,
                null,
                null,
                achieved,
                null,
                null,
                measure,
                derives ? measure : null);
    }

    public Office office() {
        return source.office();
    }

    /// The code that the country itself uses.
    public String nationalCode() {
        IndicatorBody definition = indicator.definition();
        return definition.nationalCodes().getOrDefault(office().code(), definition.code());
    }

    public List<PeriodFigure> periods() {
        return indicator.programme().spans().periods().stream().map(this::period).toList();
    }

    private PeriodFigure period(Span period) {
        SpanFigureBody figure = body(indicator, source, period);
        return new PeriodFigure(
                period.code(),
                figure.target(),
                figure.actual(),
                figure.achievement(),
                figure.derived(),
                figure.note());
    }

    /// Where the figure comes from, and how old it is.
    public Said said() {
        return source.said();
    }

    Optional<String> country() {
        return office().country();
    }
}
