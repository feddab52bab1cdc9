package org.tumar.indicators.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.tumar.figures.Amount.Fraction;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Span;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.Placing;

/// A derivation's values over spans, from what was counted day by day.
///
/// Never changes: of what is counted later there is another one.
final class SpanCount {

    private final Derivation derivation;
    private final LocalDate[] days;
    private final Amounts[] until;

    /// @param counted by day
    SpanCount(Derivation derivation, SortedMap<LocalDate, Amounts> counted) {
        this.derivation = derivation;
        this.days = counted.keySet().toArray(LocalDate[]::new);
        this.until = counted.values().toArray(Amounts[]::new);
        for (int i = 1; i < until.length; i++) {
            until[i] = until[i - 1].plus(until[i]);
        }
    }

    static Counted of(Derivation derivation, Series series, List<Span> spans) {
        if (!(derivation.measure().isOfParts() ? series.isSaid() : series.hasRecords())) {
            return Counted.NOTHING;
        }
        SpanCount count = series.spans(derivation);
        Map<String, Quantity> quantities = new HashMap<>();
        spans.forEach(it -> quantities.put(it.code(), count.of(it)));
        return new Counted(quantities, Absent.NOT_REPORTED);
    }

    private Quantity of(Span span) {
        return switch (derivation.measure().aggregation()) {
            case LATEST -> Quantity.of(total(until(span.end())));
            case RATIO -> ratio(within(span));
            default -> sum(within(span));
        };
    }

    /// Where no record that could have said it did, nothing is known; where some did, a part is.
    private static Quantity sum(Amounts within) {
        return within.said() == 0 && within.silent() > 0
                ? Absent.NOT_REPORTED
                : Quantity.of(total(within)).partialIf(within.silent() > 0);
    }

    private static Total total(Amounts amounts) {
        return new Total(BigDecimal.valueOf(amounts.count()));
    }

    /// One span's total, and cells that add up to it.
    static CountedCells cells(Derivation derivation, Series series, Span span, List<String> by) {
        Quantity total = of(derivation, series, List.of(span)).of(span.code());
        boolean stock = derivation.measure().placing() == Placing.LAST_DAY_OF_THE_SPAN;
        return CountedCells.of(
                derivation.measure(),
                total,
                series.cells(derivation, by, stock ? null : span.start(), span.end()));
    }

    static Quantity ratio(Amounts within) {
        if (within.count() == 0) {
            return Absent.NOT_REPORTED;
        }
        return within.denominator().signum() == 0
                ? Absent.NOT_APPLICABLE
                : Quantity.of(new Fraction(within.numerator(), within.denominator(), true));
    }

    private Amounts within(Span span) {
        return until(span.end()).plus(until(span.start().minusDays(1)).negated());
    }

    private Amounts until(LocalDate day) {
        int place = Arrays.binarySearch(days, day);
        int before = place < 0 ? -place - 2 : place;
        return before < 0 ? Amounts.NONE : until[before];
    }
}
