package org.tumar.indicators.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.CellBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Measures;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.derivation.DerivedMeasure;

/// What was counted for one indicator over one span, told apart by some keys.
///
/// @param cells none of nothing; in the order of their codes. They add up to the total
public record CountedCells(Quantity total, List<CellBody> cells) {

    /// There is no record yet, or the span has not begun.
    public static final CountedCells NOTHING = new CountedCells(Absent.NOT_REPORTED, List.of());

    public CountedCells {
        cells = List.copyOf(cells);
    }

    static CountedCells of(
            DerivedMeasure measure, Quantity total, Map<Map<String, String>, Amounts> cells) {
        return new CountedCells(
                total,
                cells.entrySet().stream()
                        .sorted(Comparator.comparing(it -> String.join("\0", it.getKey().values())))
                        .map(it ->
                                new CellBody(
                                        it.getKey(),
                                        measure.aggregation() == Aggregation.RATIO
                                                ? ratio(it.getValue())
                                                : number(it.getValue(), total.partial())))
                        .toList());
    }

    private static MeasureBody number(Amounts amounts, boolean partial) {
        return Measures.body(
                Quantity.of(new Total(BigDecimal.valueOf(amounts.count()))).partialIf(partial));
    }

    /// Also one over nothing has its parts, so that those of all cells add up.
    private static MeasureBody ratio(Amounts amounts) {
        MeasureBody shown = Measures.body(SpanCount.ratio(amounts));
        return shown.status() == MeasureStatus.KNOWN
                ? shown
                : new MeasureBody(
                        shown.status(),
                        null,
                        null,
                        false,
                        null,
                        null,
                        amounts.numerator(),
                        amounts.denominator());
    }
}
