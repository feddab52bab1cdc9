package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Average;
import org.tumar.figures.Amount.Fraction;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Amount.Verdict;
import org.tumar.figures.Quantity.Absent;

class RollupPropertyTests {

    record Case(Rule rule, List<Quantity> parts) {}

    @Property
    void whichOfficeAnswersFirstNeverChangesAFigure(
            @ForAll("cases") Case given, @ForAll Random random) {
        List<Quantity> shuffled = new ArrayList<>(given.parts());
        Collections.shuffle(shuffled, random);

        assertThat(Rollup.overOffices(given.rule(), shuffled))
                .isEqualTo(Rollup.overOffices(given.rule(), given.parts()));
    }

    @Property
    void rollingUpInTwoStepsIsRollingUpAtOnce(
            @ForAll("cases") Case given, @ForAll @IntRange(max = 6) int at) {
        List<Quantity> parts = given.parts();
        int cut = Math.min(at, parts.size());
        List<Quantity> inTwoSteps = new ArrayList<>();
        if (cut > 0) {
            inTwoSteps.add(Rollup.overOffices(given.rule(), parts.subList(0, cut)));
        }
        if (cut < parts.size()) {
            inTwoSteps.add(Rollup.overOffices(given.rule(), parts.subList(cut, parts.size())));
        }

        assertThat(Rollup.overOffices(given.rule(), inTwoSteps).known())
                .isEqualTo(Rollup.overOffices(given.rule(), parts).known());
    }

    @Property
    void isPartialExactlyWhereAPartThatShouldBeThereIsNotKnown(@ForAll("cases") Case given) {
        boolean unknown =
                given.parts().stream()
                        .filter(part -> part.status() != MeasureStatus.NOT_APPLICABLE)
                        .anyMatch(part -> !part.isKnown() || part.partial());

        assertThat(Rollup.overOffices(given.rule(), given.parts()).partial()).isEqualTo(unknown);
    }

    @Property
    void whatIsNotApplicableIsNoPartOfAnything(@ForAll("cases") Case given) {
        List<Quantity> applicable =
                given.parts().stream()
                        .filter(part -> part.status() != MeasureStatus.NOT_APPLICABLE)
                        .toList();

        assertThat(Rollup.overOffices(given.rule(), given.parts()).known())
                .isEqualTo(Rollup.overOffices(given.rule(), applicable).known());
    }

    @Property
    void anOfficeThatHasNotAnsweredIsNeverAZero(@ForAll("cases") Case given) {
        Quantity without = Rollup.overOffices(given.rule(), given.parts());
        Quantity with =
                Rollup.overOffices(
                        given.rule(), FigureFixtures.appended(given.parts(), Absent.UNAVAILABLE));

        assertThat(with.known()).isEqualTo(without.known());
        assertThat(with.partial()).isTrue();
        if (!with.isKnown()) {
            assertThat(with.status()).isEqualTo(MeasureStatus.UNAVAILABLE);
        }
    }

    @Property
    void aQuantityCrossesTheWireUnchanged(@ForAll("cases") Case given) {
        for (Quantity part : given.parts()) {
            assertThat(Measures.quantity(Measures.body(part), given.rule().unit())).isEqualTo(part);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(
                        Rule.of(Unit.COUNT, Aggregation.SUM),
                        Rule.of(Unit.COUNT, Aggregation.DISTINCT),
                        Rule.of(Unit.MONEY, Aggregation.LATEST),
                        Rule.of(Unit.PERCENT, Aggregation.MEAN),
                        Rule.of(Unit.PERCENT, Aggregation.RATIO),
                        Rule.of(Unit.YES_NO, Aggregation.ALL))
                .flatMap(rule ->
                        quantities(rule)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6)
                                .map(parts -> new Case(rule, parts)));
    }

    private Arbitrary<Quantity> quantities(Rule rule) {
        Arbitrary<Quantity> absent =
                Arbitraries.of(
                        Absent.NOT_REPORTED,
                        Absent.NOT_APPLICABLE,
                        Absent.UNAVAILABLE,
                        new Absent(MeasureStatus.SUPPRESSED, false));
        Arbitrary<Quantity> known =
                Combinators.combine(amounts(rule), Arbitraries.of(true, false))
                        .as((amount, partial) -> Quantity.of(amount).partialIf(partial));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, known), net.jqwik.api.Tuple.of(1, absent));
    }

    private Arbitrary<Amount> amounts(Rule rule) {
        Arbitrary<BigDecimal> numbers =
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                        .ofScale(2)
                        .map(Decimals::canonical);
        Arbitrary<BigDecimal> positive =
                Arbitraries.longs().between(1, 100_000).map(BigDecimal::valueOf);
        return switch (rule.aggregation()) {
            case SUM, DISTINCT, LATEST, NONE -> numbers.map(Total::new);
            case MEAN ->
                    Combinators.combine(numbers, Arbitraries.longs().between(1, 60))
                            .as(Average::new);
            case RATIO ->
                    Combinators.combine(numbers, positive)
                            .as((over, under) -> new Fraction(over, under, true));
            case ALL -> Arbitraries.of(true, false).map(Verdict::new);
        };
    }
}
