package org.tumar.gateway.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.figures.Span;
import org.tumar.figures.Status;

/// The region's figure of an indicator over one span.
public final class RegionalFigure {

    private final Indicator indicator;
    private final Span span;
    private final RolledUp rolledUp;

    RegionalFigure(Indicator indicator, Span span, RolledUp rolledUp) {
        this.indicator = indicator;
        this.span = span;
        this.rolledUp = rolledUp;
    }

    public MeasureBody target() {
        return rolledUp.target();
    }

    public MeasureBody actual() {
        return rolledUp.actual();
    }

    public MeasureBody achievement() {
        return rolledUp.achievement();
    }

    /// What the offices counted from their records; null where none of them tells.
    public @Nullable MeasureBody derived() {
        return indicator.derived(span);
    }

    public AchievementStatus status() {
        return Status.of(
                indicator.rule(), rolledUp.figure(), span, indicator.programme().region().today());
    }

    public List<PeriodFigure> periods() {
        return indicator.programme().spans().periods().stream().map(this::period).toList();
    }

    private PeriodFigure period(Span period) {
        RolledUp figure = indicator.rolledUp(period);
        return new PeriodFigure(
                period.code(),
                figure.target(),
                figure.actual(),
                figure.achievement(),
                indicator.derived(period),
                null);
    }

    public Coverage coverage() {
        return Coverage.of(indicator.sources());
    }
}
