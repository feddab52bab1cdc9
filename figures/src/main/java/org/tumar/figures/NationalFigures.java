package org.tumar.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.figures.Rollup.Part;

/// One indicator's figures in one office: those of any span, from what the office has entered.
///
/// For one thread at a time: figures are reckoned once and kept.
public final class NationalFigures {

    private final Rule rule;
    private final Timeline timeline;
    private final Map<String, Quantity> targets;
    private final Map<String, Quantity> actuals;
    private final boolean counted;
    private final Map<String, Figure> figures = new HashMap<>();

    /// @param targets by span code, the values that a span has of its own; a blank is none
    /// @param actuals likewise
    public NationalFigures(
            Rule rule,
            Timeline timeline,
            Map<String, Quantity> targets,
            Map<String, Quantity> actuals) {
        this(rule, timeline, targets, actuals, false);
    }

    private NationalFigures(
            Rule rule,
            Timeline timeline,
            Map<String, Quantity> targets,
            Map<String, Quantity> actuals,
            boolean counted) {
        this.rule = rule;
        this.timeline = timeline;
        this.targets = Map.copyOf(targets);
        this.actuals = Map.copyOf(actuals);
        this.counted = counted;
    }

    /// Figures whose actuals are counted from records, for every span.
    ///
    /// Where a span's target comes from its periods, its achievement is over those that have both,
    /// though the span has an actual of its own.
    ///
    /// @param targets by span code, the values that a span has of its own; a blank is none
    /// @param actuals of every span
    public static NationalFigures counted(
            Rule rule,
            Timeline timeline,
            Map<String, Quantity> targets,
            Map<String, Quantity> actuals) {
        return new NationalFigures(rule, timeline, targets, actuals, true);
    }

    /// The figure of a span: its own values where it has them, else from the periods inside it.
    public Figure figure(Span span) {
        Figure known = figures.get(span.code());
        if (known == null) {
            known = reckon(span);
            figures.put(span.code(), known);
        }
        return known;
    }

    /// What the periods inside a span say its target or actual should be: its own value must agree
    /// with that.
    ///
    /// @param measure [Figure#target] or [Figure#actual]
    /// @return empty where the periods do not cover the span, or one of them is not wholly known,
    ///   or the aggregation makes no such promise (persons counted once over a span are fewer than
    ///   the sum)
    public Optional<Amount> fromParts(Span span, Function<Figure, Quantity> measure) {
        return timeline.isCovered(span)
                ? Optional.of(compose(span, measure))
                        .filter(it -> !it.partial())
                        .flatMap(Quantity::known)
                : Optional.empty();
    }

    private Figure reckon(Span span) {
        Optional<Quantity> ownTarget = Optional.ofNullable(targets.get(span.code()));
        Optional<Quantity> ownActual = Optional.ofNullable(actuals.get(span.code()));
        Quantity target = ownTarget.orElseGet(() -> compose(span, Figure::target));
        Quantity actual = ownActual.orElseGet(() -> compose(span, Figure::actual));
        Optional<Pair> pair =
                ownTarget.isPresent() || (ownActual.isPresent() && !counted)
                        ? Pair.of(target, actual)
                        : composePair(span);
        return new Figure(target, actual, pair);
    }

    private Quantity compose(Span span, Function<Figure, Quantity> measure) {
        List<Span> parts = timeline.partsOf(span);
        if (isOneWhole(span, parts)) {
            return measure.apply(figure(parts.getFirst()));
        }
        Quantity rolledUp =
                Rollup.overPeriods(
                        rule,
                        parts.stream()
                                .map(part -> new Part(part, measure.apply(figure(part))))
                                .toList());
        boolean daysMissing = !parts.isEmpty() && !timeline.isCovered(span);
        return rolledUp.status() == MeasureStatus.NOT_APPLICABLE
                ? rolledUp
                : rolledUp.partialIf(daysMissing);
    }

    private Optional<Pair> composePair(Span span) {
        List<Span> parts = timeline.partsOf(span);
        if (isOneWhole(span, parts)) {
            return figure(parts.getFirst()).pair();
        }
        List<Span> paired = parts.stream().filter(it -> figure(it).pair().isPresent()).toList();
        return Pair.of(
                Rollup.overPeriods(rule, pairedParts(paired, Pair::target)),
                Rollup.overPeriods(rule, pairedParts(paired, Pair::actual)));
    }

    private List<Part> pairedParts(List<Span> paired, Function<Pair, Amount> side) {
        return paired.stream()
                .map(it -> new Part(it, Quantity.of(side.apply(figure(it).pair().orElseThrow()))))
                .toList();
    }

    /// A single part of the same days is the span under another name, whatever the aggregation.
    private static boolean isOneWhole(Span span, List<Span> parts) {
        return parts.size() == 1 && parts.getFirst().sameDays(span);
    }
}
