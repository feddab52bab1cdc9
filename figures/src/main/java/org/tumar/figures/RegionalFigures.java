package org.tumar.figures;

import java.util.List;
import java.util.Optional;

/// The region's figure of an indicator over one span, from its offices' figures of that span.
public final class RegionalFigures {

    private RegionalFigures() {}

    /// @param offices one figure for every office that the indicator applies in, in any order;
    ///   [Figure#UNAVAILABLE] for one that has never answered
    public static Figure figure(Rule rule, List<Figure> offices) {
        return new Figure(
                Rollup.overOffices(rule, offices.stream().map(Figure::target).toList()),
                Rollup.overOffices(rule, offices.stream().map(Figure::actual).toList()),
                pair(rule, offices.stream().flatMap(it -> it.pair().stream()).toList()));
    }

    private static Optional<Pair> pair(Rule rule, List<Pair> pairs) {
        return Pair.of(
                Rollup.overOffices(rule, quantities(pairs.stream().map(Pair::target).toList())),
                Rollup.overOffices(rule, quantities(pairs.stream().map(Pair::actual).toList())));
    }

    private static List<Quantity> quantities(List<Amount> amounts) {
        return amounts.stream().map(Quantity::of).toList();
    }
}
