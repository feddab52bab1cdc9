package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Average;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Quantity.Absent;

/// Spans made of periods: how the periods are cut and in which order they come never changes a
/// figure.
class SpanPropertyTests {

    private static final LocalDate START = LocalDate.parse("2020-01-01");

    /// Consecutive periods of some days each, with what was entered for them; null is a blank.
    record Plan(Rule rule, List<Integer> days, List<Quantity> targets, List<Quantity> actuals) {

        List<Span> periods() {
            List<Span> periods = new ArrayList<>();
            LocalDate start = START;
            for (int i = 0; i < days.size(); i++) {
                LocalDate end = start.plusDays(days.get(i) - 1L);
                periods.add(new Span("P" + i, start, end));
                start = end.plusDays(1);
            }
            return periods;
        }

        Span whole() {
            return new Span(Span.ALL, START, periods().getLast().end());
        }

        Figure figure() {
            return figure(periods(), own(targets), own(actuals));
        }

        Figure figure(
                List<Span> periods, Map<String, Quantity> targets, Map<String, Quantity> actuals) {
            Timeline timeline = new Timeline(whole(), periods);
            return new NationalFigures(rule, timeline, targets, actuals).figure(whole());
        }

        static Map<String, Quantity> own(List<Quantity> values) {
            Map<String, Quantity> own = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).equals(Absent.NOT_REPORTED)) {
                    own.put("P" + i, values.get(i));
                }
            }
            return own;
        }
    }

    @Property
    void theOrderOfEntryNeverChangesAFigure(@ForAll("plans") Plan plan, @ForAll Random random) {
        List<Span> shuffled = new ArrayList<>(plan.periods());
        Collections.shuffle(shuffled, random);

        Figure figure =
                plan.figure(
                        shuffled,
                        shuffledCopy(Plan.own(plan.targets()), random),
                        shuffledCopy(Plan.own(plan.actuals()), random));

        assertThat(figure).isEqualTo(plan.figure());
    }

    @Property
    void splittingAPeriodNeverChangesASum(
            @ForAll("sums") Plan plan,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @IntRange(min = 1, max = 27) int at) {
        int index = which % plan.days().size();
        Span period = plan.periods().get(index);
        LocalDate cut = period.start().plusDays(at);
        List<Span> periods = new ArrayList<>(plan.periods());
        periods.add(new Span("EARLY", period.start(), cut.minusDays(1)));
        periods.add(new Span("LATE", cut, period.end()));

        Figure inside =
                plan.figure(
                        periods,
                        split(Plan.own(plan.targets()), period.code()),
                        split(Plan.own(plan.actuals()), period.code()));
        periods.remove(period);
        Figure instead =
                plan.figure(
                        periods,
                        split(Plan.own(plan.targets()), period.code()),
                        split(Plan.own(plan.actuals()), period.code()));

        assertThat(inside.target()).isEqualTo(plan.figure().target());
        assertThat(inside.actual()).isEqualTo(plan.figure().actual());
        assertThat(inside.achievement()).isEqualTo(plan.figure().achievement());
        assertThat(instead).isEqualTo(inside);
    }

    @Property
    void aSumIsThatOfTheKnownPeriodsAndPartialWhereOneIsNot(@ForAll("sums") Plan plan) {
        List<Quantity> applicable =
                plan.actuals().stream().filter(it -> !it.equals(Absent.NOT_APPLICABLE)).toList();
        BigDecimal sum =
                applicable.stream()
                        .flatMap(it -> it.known().stream())
                        .flatMap(it -> it.number().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        Quantity actual = plan.figure().actual();

        if (applicable.stream().anyMatch(Quantity::isKnown)) {
            assertThat(actual.known().flatMap(Amount::number).orElseThrow())
                    .isEqualByComparingTo(sum);
        } else {
            assertThat(actual.isKnown()).isFalse();
        }
        assertThat(actual.partial()).isEqualTo(applicable.contains(Absent.NOT_REPORTED));
    }

    @Property
    void achievementIsTakenOverThePeriodsThatHaveBoth(@ForAll("sums") Plan plan) {
        BigDecimal target = BigDecimal.ZERO;
        BigDecimal actual = BigDecimal.ZERO;
        boolean any = false;
        for (int i = 0; i < plan.days().size(); i++) {
            Quantity planned = plan.targets().get(i);
            Quantity done = plan.actuals().get(i);
            if (planned.isKnown() && done.isKnown()) {
                any = true;
                target = target.add(number(planned));
                actual = actual.add(number(done));
            }
        }

        Quantity achievement = plan.figure().achievement();

        if (!any || target.signum() == 0) {
            assertThat(achievement).isEqualTo(Absent.NOT_APPLICABLE);
        } else {
            assertThat(number(achievement))
                    .isEqualByComparingTo(Decimals.shown(Decimals.percentage(actual, target), 1));
        }
    }

    @Property
    void daysInNoPeriodMakeAFigurePartial(@ForAll("sums") Plan plan) {
        Span longer = new Span(Span.ALL, START, plan.whole().end().plusDays(1));
        Timeline timeline = new Timeline(longer, plan.periods());
        Quantity actual =
                new NationalFigures(plan.rule(), timeline, Map.of(), Plan.own(plan.actuals()))
                        .figure(longer)
                        .actual();

        assertThat(actual.partial()).isEqualTo(!actual.equals(Absent.NOT_APPLICABLE));
        assertThat(actual.known()).isEqualTo(plan.figure().actual().known());
    }

    @Property
    void aSpansOwnValueGoesBeforeItsPeriods(
            @ForAll("plans") Plan plan, @ForAll @IntRange(max = 999) int own) {
        Quantity value = FigureFixtures.total(own);
        Map<String, Quantity> actuals = Plan.own(plan.actuals());
        actuals.put(Span.ALL, value);

        assertThat(plan.figure(plan.periods(), Plan.own(plan.targets()), actuals).actual())
                .isEqualTo(value);
    }

    private static BigDecimal number(Quantity quantity) {
        return quantity.known().flatMap(Amount::number).orElseThrow();
    }

    /// The value of the period in two halves that add up to it; anything else stands in both.
    private static Map<String, Quantity> split(Map<String, Quantity> own, String code) {
        Map<String, Quantity> split = new LinkedHashMap<>(own);
        Quantity value = split.remove(code);
        if (value == null) {
            return split;
        }
        if (value.isKnown()) {
            BigDecimal early = BigDecimal.valueOf(7);
            split.put("EARLY", Quantity.of(new Total(early)));
            split.put("LATE", Quantity.of(new Total(number(value).subtract(early))));
        } else {
            split.put("EARLY", value);
            split.put("LATE", value);
        }
        return split;
    }

    private static Map<String, Quantity> shuffledCopy(Map<String, Quantity> map, Random random) {
        List<Map.Entry<String, Quantity>> entries = new ArrayList<>(map.entrySet());
        Collections.shuffle(entries, random);
        Map<String, Quantity> shuffled = new LinkedHashMap<>();
        entries.forEach(it -> shuffled.put(it.getKey(), it.getValue()));
        return shuffled;
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.of(
                        Aggregation.SUM, Aggregation.MEAN, Aggregation.LATEST, Aggregation.DISTINCT)
                .map(it -> Rule.of(Unit.COUNT, it))
                .flatMap(this::plan);
    }

    @Provide
    Arbitrary<Plan> sums() {
        return plan(FigureFixtures.SUM);
    }

    private Arbitrary<Plan> plan(Rule rule) {
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(size ->
                        Combinators.combine(
                                        Arbitraries.integers().between(28, 400).list().ofSize(size),
                                        values(rule).list().ofSize(size),
                                        values(rule).list().ofSize(size))
                                .as((days, targets, actuals) ->
                                        new Plan(rule, days, targets, actuals)));
    }

    private Arbitrary<Quantity> values(Rule rule) {
        Arbitrary<Quantity> known =
                Arbitraries.longs()
                        .between(0, 10_000)
                        .map(BigDecimal::valueOf)
                        .map(it ->
                                rule.aggregation() == Aggregation.MEAN
                                        ? new Average(it, 1)
                                        : new Total(it))
                        .map(Quantity::of);
        Arbitrary<Quantity> absent = Arbitraries.of(Absent.NOT_REPORTED, Absent.NOT_APPLICABLE);
        return Arbitraries.frequencyOf(Tuple.of(3, known), Tuple.of(1, absent));
    }
}
