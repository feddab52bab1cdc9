package org.tumar.indicators.reckoning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.figures.Entries;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Rollup;
import org.tumar.figures.Rule;
import org.tumar.figures.Value;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Cell;
import org.tumar.indicators.figure.Cell.Dimension;
import org.tumar.indicators.figure.Entry;

/// What an office has entered of one indicator: totals, and cells by the cuts that it made.
public final class OwnValues {

    /// The coarsest first; of one size, sex before age group before settlement before category.
    private static final Comparator<Set<Dimension>> COARSEST =
            Comparator.<Set<Dimension>>comparingInt(Set::size)
                    .thenComparing(OwnValues::byPreference);

    /// What an actual is made of.
    private static final Set<RowMeasure> ACTUALS =
            Set.of(RowMeasure.ACTUAL, RowMeasure.NUMERATOR, RowMeasure.DENOMINATOR);

    private static final Set<RowMeasure> MEASURED =
            Set.of(
                    RowMeasure.TARGET,
                    RowMeasure.ACTUAL,
                    RowMeasure.NUMERATOR,
                    RowMeasure.DENOMINATOR);

    private final Rule rule;
    private final Map<String, Map<Cell, Map<RowMeasure, Value>>> values = new LinkedHashMap<>();

    public OwnValues(Rule rule, Map<Address, Entry> entries) {
        this.rule = rule;
        entries.forEach((address, entry) ->
                values.computeIfAbsent(address.period(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(address.cell(), _ -> new LinkedHashMap<>())
                        .put(address.measure(), entry.value()));
    }

    /// A span's own value: its total, else that of the coarsest cut of cells; empty where it has
    /// neither.
    public Optional<Quantity> own(String span, FigureMeasure measure) {
        return total(span, measure).or(() -> fromCoarsestCut(span, measure));
    }

    /// What was entered as a span's total.
    public Optional<Quantity> total(String span, FigureMeasure measure) {
        return quantity(cells(span).getOrDefault(Cell.TOTAL, Map.of()), measure)
                .filter(it -> !isBlank(it));
    }

    /// What each cut of a span's cells adds up to, the coarsest first.
    ///
    /// A cell that has a target or an actual should have the other too, where any cell of its cut
    /// has that.
    public Map<Set<Dimension>, Quantity> cuts(String span, FigureMeasure measure) {
        Map<Set<Dimension>, List<Optional<Quantity>>> cuts = new TreeMap<>(COARSEST);
        cells(span)
                .forEach((cell, entered) -> {
                    if (!cell.isTotal() && !Collections.disjoint(entered.keySet(), MEASURED)) {
                        cuts.computeIfAbsent(cell.dimensions(), _ -> new ArrayList<>())
                                .add(quantity(entered, measure));
                    }
                });
        Map<Set<Dimension>, Quantity> rolledUp = new LinkedHashMap<>();
        cuts.forEach((cut, cells) -> rollUp(cells).ifPresent(it -> rolledUp.put(cut, it)));
        return rolledUp;
    }

    /// Whether a cut is a single cell: then the sum over it is that cell's value, which stays in
    /// the office.
    public boolean isOneCell(String span, Set<Dimension> cut) {
        return cells(span).keySet().stream().filter(it -> it.dimensions().equals(cut)).count() == 1;
    }

    private Optional<Quantity> rollUp(List<Optional<Quantity>> cells) {
        return cells.stream().allMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        Rollup.overCells(
                                rule,
                                cells.stream().map(it -> it.orElse(Absent.NOT_REPORTED)).toList()));
    }

    private static int byPreference(Set<Dimension> one, Set<Dimension> other) {
        return Stream.of(Dimension.values())
                .filter(it -> one.contains(it) != other.contains(it))
                .findFirst()
                .map(it -> one.contains(it) ? -1 : 1)
                .orElse(0);
    }

    private Optional<Quantity> fromCoarsestCut(String span, FigureMeasure measure) {
        return cuts(span, measure).values().stream().filter(it -> !isBlank(it)).findFirst();
    }

    private Map<Cell, Map<RowMeasure, Value>> cells(String span) {
        return values.getOrDefault(span, Map.of());
    }

    /// Empty where nothing was entered of the measure.
    private Optional<Quantity> quantity(Map<RowMeasure, Value> entered, FigureMeasure measure) {
        return switch (measure) {
            case TARGET ->
                    entered.containsKey(RowMeasure.TARGET)
                            ? Optional.of(Entries.target(rule, value(entered, RowMeasure.TARGET)))
                            : Optional.empty();
            case ACTUAL ->
                    Collections.disjoint(entered.keySet(), ACTUALS)
                            ? Optional.empty()
                            : Optional.of(actual(entered));
        };
    }

    private Quantity actual(Map<RowMeasure, Value> entered) {
        return Entries.actual(
                rule,
                value(entered, RowMeasure.ACTUAL),
                value(entered, RowMeasure.NUMERATOR),
                value(entered, RowMeasure.DENOMINATOR));
    }

    private static Value value(Map<RowMeasure, Value> entered, RowMeasure measure) {
        return entered.getOrDefault(measure, new Value.Blank());
    }

    /// Whether nothing is known of it: then it is no value of its own.
    private static boolean isBlank(Quantity quantity) {
        return quantity.status() == Absent.NOT_REPORTED.status();
    }
}
