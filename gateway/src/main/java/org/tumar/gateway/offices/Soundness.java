package org.tumar.gateway.offices;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.Pair;
import org.tumar.figures.Quantity.Absent;

/// Finds measures that contradict themselves, before anything is made of them.
final class Soundness {

    private static final Set<String> VERDICTS = Set.of("yes", "no");

    private Soundness() {}

    /// Reads a figure for the region's roll-up.
    ///
    /// @throws IllegalStateException where one of its measures contradicts itself
    static Figure figure(SpanFigureBody span, Unit unit) {
        requireShown(span.baseline(), span.achievement(), span.target(), span.actual());
        requireShown(span.reported(), span.derived(), span.pairedTarget(), span.pairedActual());
        requireVerdict(unit, span.target());
        requireVerdict(unit, span.actual());
        return new Figure(
                Measures.quantity(span.target(), unit),
                Measures.quantity(span.actual(), unit),
                pair(span, unit));
    }

    /// What was counted from records, as the actual of a figure; empty where nothing is said of
    /// that.
    static Optional<Figure> derived(SpanFigureBody span, Unit unit) {
        return Optional.ofNullable(span.derived())
                .map(it -> Measures.quantity(it, unit))
                .map(it -> new Figure(Absent.NOT_APPLICABLE, it, Optional.empty()));
    }

    /// Claims, what disagrees, and baselines: shown, and claims compared.
    static void requireClaims(ProgrammeAnswerBody body) {
        body.definition().indicators().forEach(it -> requireShown(it.baseline()));
        body.discrepancies().forEach(it -> requireShown(it.claimed(), it.computed()));
        body.regionalClaims().forEach(it -> requireShown(it.claimed()));
    }

    /// What is known has a value, what is not has none.
    private static void requireShown(@Nullable MeasureBody... measures) {
        for (MeasureBody measure : measures) {
            if (measure == null) {
                continue;
            }
            boolean known = measure.status() == MeasureStatus.KNOWN;
            if (known != (measure.value() != null || measure.text() != null)) {
                throw new IllegalStateException(
                        known
                                ? "a known measure came without a value"
                                : "a measure that is not known came with a value");
            }
        }
    }

    private static void requireVerdict(Unit unit, MeasureBody measure) {
        if (unit == Unit.YES_NO && measure.text() != null && !VERDICTS.contains(measure.text())) {
            throw new IllegalStateException("a yes-no measure is neither");
        }
    }

    private static Optional<Pair> pair(SpanFigureBody span, Unit unit) {
        if (span.pairedTarget() == null && span.pairedActual() == null) {
            return Optional.empty();
        }
        if (span.pairedTarget() == null || span.pairedActual() == null) {
            throw new IllegalStateException("half a pair");
        }
        Optional<Amount> target = Measures.quantity(span.pairedTarget(), unit).known();
        Optional<Amount> actual = Measures.quantity(span.pairedActual(), unit).known();
        return target.flatMap(planned -> actual.map(done -> new Pair(planned, done)));
    }
}
