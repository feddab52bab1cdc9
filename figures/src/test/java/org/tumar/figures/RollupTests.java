package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.figures.FigureFixtures.DISTINCT;
import static org.tumar.figures.FigureFixtures.LATEST;
import static org.tumar.figures.FigureFixtures.MEAN;
import static org.tumar.figures.FigureFixtures.RATIO;
import static org.tumar.figures.FigureFixtures.SUM;
import static org.tumar.figures.FigureFixtures.YES_NO;
import static org.tumar.figures.FigureFixtures.ct0495;
import static org.tumar.figures.FigureFixtures.mean;
import static org.tumar.figures.FigureFixtures.total;
import static org.tumar.figures.FigureFixtures.verdict;
import static org.tumar.figures.FigureFixtures.whole;
import static org.tumar.figures.FigureFixtures.years;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Fraction;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Value.Blank;
import org.tumar.figures.Value.Numeric;

class RollupTests {

    @Test
    void sumsOverOfficesAndSaysWhatIsMissing() {
        assertThat(Rollup.overOffices(SUM, List.of(total(3), total(4)))).isEqualTo(total(7));
        assertThat(Rollup.overOffices(SUM, List.of(total(3), Absent.UNAVAILABLE)))
                .isEqualTo(total(3).partialIf(true));
        assertThat(Rollup.overOffices(SUM, List.of(total(3), Absent.NOT_REPORTED)))
                .isEqualTo(total(3).partialIf(true));
        assertThat(Rollup.overOffices(SUM, List.of(total(3), Absent.NOT_APPLICABLE)))
                .isEqualTo(total(3));
    }

    @Test
    void isNeverZeroForWantOfAnAnswer() {
        assertThat(Rollup.overOffices(SUM, List.of(Absent.UNAVAILABLE, Absent.NOT_REPORTED)))
                .isEqualTo(new Absent(MeasureStatus.UNAVAILABLE, true));
        assertThat(Rollup.overOffices(SUM, List.of(Absent.NOT_REPORTED, Absent.NOT_REPORTED)))
                .isEqualTo(new Absent(MeasureStatus.NOT_REPORTED, true));
        assertThat(Rollup.overOffices(SUM, List.of(Absent.NOT_APPLICABLE)))
                .isEqualTo(Absent.NOT_APPLICABLE);
        assertThat(Rollup.overOffices(SUM, List.of())).isEqualTo(Absent.NOT_REPORTED);
    }

    @Test
    void aSuppressedPartIsNamedAsTheReason() {
        Quantity suppressed = new Absent(MeasureStatus.SUPPRESSED, false);

        assertThat(Rollup.overOffices(SUM, List.of(suppressed, Absent.NOT_REPORTED)).status())
                .isEqualTo(MeasureStatus.SUPPRESSED);
        assertThat(Rollup.overOffices(SUM, List.of(suppressed, total(1))))
                .isEqualTo(total(1).partialIf(true));
    }

    @Test
    void aMeanIsThatOfAllKnownValuesAndNotOfMeans() {
        Quantity region = Rollup.overOffices(MEAN, List.of(mean("30", 3), mean("50", 1)));

        assertThat(region).isEqualTo(mean("80", 4));
        assertThat(region.known().flatMap(Amount::shown)).contains(new BigDecimal("20"));
    }

    @Test
    void aRatioIsThatOfTheSums() {
        Quantity one = Quantity.of(new Fraction(new BigDecimal("100"), new BigDecimal("3"), false));
        Quantity other =
                Quantity.of(new Fraction(new BigDecimal("50"), new BigDecimal("6"), false));

        assertThat(Rollup.overOffices(RATIO, List.of(one, other)).known().flatMap(Amount::shown))
                .contains(new BigDecimal("16.67"));
    }

    @Test
    void aRatioInPercentIsOnTheScaleOfPercent() {
        Rule percent = Rule.of(Unit.PERCENT, Aggregation.RATIO);
        Quantity passed =
                Entries.actual(
                        percent,
                        new Blank(),
                        new Numeric(new BigDecimal("30")),
                        new Numeric(new BigDecimal("40")));

        assertThat(passed.known().flatMap(Amount::shown)).contains(new BigDecimal("75"));
    }

    @Test
    void aRatioWithoutItsNumeratorCannotBeCountedIn() {
        Quantity known = Quantity.of(new Fraction(BigDecimal.TEN, BigDecimal.TWO, false));
        Quantity bare = Quantity.of(new Total(new BigDecimal("9")));

        assertThat(Rollup.overOffices(RATIO, List.of(known, bare)))
                .isEqualTo(known.partialIf(true));
        assertThat(Rollup.overOffices(RATIO, List.of(bare, bare)))
                .isEqualTo(new Absent(MeasureStatus.NOT_REPORTED, true));
    }

    @Test
    void aRatioOverNothingIsNoPartOfAnything() {
        Quantity overNothing =
                Entries.actual(
                        RATIO,
                        new Blank(),
                        new Numeric(BigDecimal.ZERO),
                        new Numeric(BigDecimal.ZERO));

        assertThat(overNothing).isEqualTo(Absent.NOT_APPLICABLE);
    }

    @Test
    void countriesAddUpTheirLatestValues() {
        assertThat(Rollup.overOffices(LATEST, List.of(total(2), total(5)))).isEqualTo(total(7));
    }

    @Test
    void latestTakesThePeriodThatEndsLast() {
        Figure figure = whole(LATEST, ct0495(), Map.of(), years(LATEST, "1", "9", "4", "7", "2"));

        assertThat(figure.actual()).isEqualTo(total(2));
    }

    @Test
    void latestIsPartialWhereALaterValueIsNotKnown() {
        Figure figure = whole(LATEST, ct0495(), Map.of(), years(LATEST, "1", "9", "4", "7", ""));

        assertThat(figure.actual()).isEqualTo(total(7).partialIf(true));
    }

    @Test
    void personsAreNotAddedUpOverPeriods() {
        Figure figure =
                whole(DISTINCT, ct0495(), Map.of(), years(DISTINCT, "1", "2", "3", "4", "5"));

        assertThat(figure.actual()).isEqualTo(new Absent(MeasureStatus.NOT_REPORTED, true));
        assertThat(Rollup.overOffices(DISTINCT, List.of(total(2), total(3)))).isEqualTo(total(5));
    }

    @Test
    void personsCountedOverTheWholeSpanStandForIt() {
        Figure figure =
                whole(DISTINCT, FigureFixtures.px0179(), Map.of(), Map.of("FULL", total(8)));

        assertThat(figure.actual()).isEqualTo(total(8));
    }

    @Test
    void allIsYesOnlyWhereEveryKnownValueIsYes() {
        Rule all = Rule.of(Unit.YES_NO, Aggregation.ALL);

        assertThat(Rollup.overOffices(all, List.of(verdict(true), verdict(true))))
                .isEqualTo(verdict(true));
        assertThat(Rollup.overOffices(all, List.of(verdict(true), verdict(false))))
                .isEqualTo(verdict(false));
        assertThat(Rollup.overOffices(all, List.of(verdict(true), Absent.NOT_REPORTED)))
                .isEqualTo(verdict(true).partialIf(true));
    }

    @Test
    void noneIsNeverRolledUp() {
        Rule none = Rule.of(Unit.COUNT, Aggregation.NONE);

        assertThat(Rollup.overOffices(none, List.of(total(2)))).isEqualTo(Absent.NOT_APPLICABLE);
        assertThat(whole(none, ct0495(), Map.of(), years(none, "1", "2")).actual())
                .isEqualTo(Absent.NOT_APPLICABLE);
    }

    @Test
    void yesAndNoDoNotAddUpOverCountries() {
        assertThat(Rollup.overOffices(YES_NO, List.of(verdict(true)))).isEqualTo(verdict(true));
        assertThat(Rollup.overOffices(YES_NO, List.of(verdict(true), verdict(true))).isKnown())
                .isFalse();
    }

    @Test
    void roundsHalfUpAndOnlyForShowing() {
        assertThat(mean("1", 3).known().flatMap(Amount::shown)).contains(new BigDecimal("0.33"));
        assertThat(mean("0.125", 1).known().flatMap(Amount::shown))
                .contains(new BigDecimal("0.13"));
        assertThat(mean("-0.125", 1).known().flatMap(Amount::shown))
                .contains(new BigDecimal("-0.13"));
    }
}
