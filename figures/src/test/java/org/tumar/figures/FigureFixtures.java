package org.tumar.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Average;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Amount.Verdict;
import org.tumar.figures.Value.Blank;

/// Programmes and figures to test with; those of CT.0495 and PX.0179 are the real ones.
final class FigureFixtures {

    static final Rule SUM = Rule.of(Unit.COUNT, Aggregation.SUM);
    static final Rule MEAN = Rule.of(Unit.PERCENT, Aggregation.MEAN);
    static final Rule LATEST = Rule.of(Unit.COUNT, Aggregation.LATEST);
    static final Rule RATIO = Rule.of(Unit.MONEY, Aggregation.RATIO);
    static final Rule DISTINCT = Rule.of(Unit.COUNT, Aggregation.DISTINCT);
    static final Rule YES_NO = Rule.of(Unit.YES_NO, Aggregation.LATEST);

    private FigureFixtures() {}

    static Span span(String code, String start, String end) {
        return new Span(code, LocalDate.parse(start), LocalDate.parse(end));
    }

    /// Five project years, the first of sixteen months.
    static Timeline ct0495() {
        return new Timeline(
                span(Span.ALL, "2010-06-07", "2015-09-30"),
                List.of(
                        span("Y1", "2010-06-07", "2011-09-30"),
                        span("Y2", "2011-10-01", "2012-09-30"),
                        span("Y3", "2012-10-01", "2013-09-30"),
                        span("Y4", "2013-10-01", "2014-09-30"),
                        span("Y5", "2014-10-01", "2015-09-30")));
    }

    /// A mid-term reporting point inside a period that is the whole programme.
    static Timeline px0179() {
        return new Timeline(
                span(Span.ALL, "2020-06-20", "2021-12-19"),
                List.of(
                        span("MID", "2020-06-20", "2021-05-31"),
                        span("FULL", "2020-06-20", "2021-12-19")));
    }

    static Quantity total(long value) {
        return Quantity.of(new Total(BigDecimal.valueOf(value)));
    }

    static Quantity mean(String sum, long count) {
        return Quantity.of(new Average(new BigDecimal(sum), count));
    }

    static Quantity verdict(boolean yes) {
        return Quantity.of(new Verdict(yes));
    }

    /// Own values as a programme file gives them, `Y1`, `Y2` … in order; an empty text is a blank.
    static Map<String, Quantity> years(Rule rule, String... texts) {
        Map<String, Quantity> own = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            Value value = Value.parse(texts[i], rule.unit()).orElseThrow();
            if (!(value instanceof Blank)) {
                own.put("Y" + (i + 1), Entries.target(rule, value));
            }
        }
        return own;
    }

    static Figure whole(
            Rule rule,
            Timeline timeline,
            Map<String, Quantity> targets,
            Map<String, Quantity> actuals) {
        return new NationalFigures(rule, timeline, targets, actuals).figure(timeline.whole());
    }

    static <T> List<T> appended(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
