package org.tumar.indicators.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.CalendarFigureBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.figures.Amount;
import org.tumar.figures.CalendarSpan;
import org.tumar.figures.Entries;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.Pair;
import org.tumar.figures.Span;
import org.tumar.figures.Status;
import org.tumar.indicators.reckoning.OfficeFigures;

/// One indicator's figures as they are sent, over every span.
record FiguresShown(OfficeFigures reckoned, LocalDate day) {

    IndicatorFiguresBody body() {
        return new IndicatorFiguresBody(
                reckoned.indicator().code(),
                reckoned.timeline().spans().map(this::span).toList(),
                calendar());
    }

    /// Only what is known, or does not apply: a programme of five years has ninety such spans.
    private @Nullable List<CalendarFigureBody> calendar() {
        List<CalendarFigureBody> known =
                CalendarSpan.within(reckoned.timeline().whole()).stream()
                        .filter(it -> reckoned.timeline().span(it.code()).isEmpty())
                        .flatMap(this::calendar)
                        .toList();
        return known.isEmpty() ? null : known;
    }

    private Stream<CalendarFigureBody> calendar(Span span) {
        return reckoned
                .derived(span)
                .filter(it -> it.isKnown() || it.status() == MeasureStatus.NOT_APPLICABLE)
                .map(it -> new CalendarFigureBody(span.code(), Measures.body(it)))
                .stream();
    }

    private SpanFigureBody span(Span span) {
        Figure figure = reckoned.figure(span);
        return new SpanFigureBody(
                span.code(),
                baseline(span),
                Measures.body(figure.target()),
                Measures.body(figure.actual()),
                Measures.body(figure.achievement()),
                figure.pair().map(Pair::target).map(FiguresShown::body).orElse(null),
                figure.pair().map(Pair::actual).map(FiguresShown::body).orElse(null),
                Status.of(reckoned.rule(), figure, span, day),
                reckoned.assessed(span).orElse(null),
                reckoned.note(span),
                Measures.body(reckoned.reported().figure(span).actual()),
                reckoned.derived(span).map(Measures::body).orElse(null));
    }

    private MeasureBody baseline(Span span) {
        return reckoned.baseline(span)
                .map(it -> Measures.body(Entries.target(reckoned.rule(), it.value())))
                .orElse(reckoned.indicator().baseline());
    }

    private static MeasureBody body(Amount amount) {
        return Measures.body(amount);
    }
}
