package org.tumar.gateway.composition;

import java.util.List;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.Span;
import org.tumar.figures.Status;

/// The region's figure of an indicator over one span.
public record RegionalFigure(Indicator indicator, Span span, Figure figure) {

    public MeasureBody target() {
        return Measures.body(figure.target());
    }

    public MeasureBody actual() {
        return Measures.body(figure.actual());
    }

    public MeasureBody achievement() {
        return Measures.body(figure.achievement());
    }

    public AchievementStatus status() {
        return Status.of(indicator.rule(), figure, span, indicator.programme().today());
    }

    public List<PeriodFigure> periods() {
        return indicator.programme().periods().stream().map(this::period).toList();
    }

    private PeriodFigure period(Span period) {
        Figure rolledUp = indicator.rolledUp(period);
        return new PeriodFigure(
                period.code(),
                Measures.body(rolledUp.target()),
                Measures.body(rolledUp.actual()),
                Measures.body(rolledUp.achievement()),
                null);
    }

    public Coverage coverage() {
        return Coverage.of(indicator.sources());
    }
}
