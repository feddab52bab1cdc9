package org.tumar.indicators.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.cell;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.holding;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Measures;
import org.tumar.figures.Quantity.Absent;
import org.tumar.indicators.programme.Definitions;

class OwnValuesTests {

    private static final IndicatorBody COUNT = indicator("1", Unit.COUNT, Aggregation.SUM, "KZ");
    private static final IndicatorBody RATIO =
            indicator("1", Unit.PERCENT, Aggregation.RATIO, "KZ");

    @Test
    void takesTheTotalBeforeItsCells() {
        assertThat(own(COUNT, actual("7", null, null), actual("4", "female", null)).value())
                .isEqualByComparingTo("7");
    }

    @Test
    void takesTheCellsWhereTheTotalIsBlank() {
        assertThat(own(COUNT, actual("", null, null), actual("4", "female", null)).value())
                .isEqualByComparingTo("4");
    }

    @Test
    void takesNotApplicableForATotal() {
        assertThat(own(COUNT, actual("n/a", null, null), actual("4", "female", null)).status())
                .isEqualTo(MeasureStatus.NOT_APPLICABLE);
    }

    @Test
    void takesTheCoarsestCut() {
        MeasureBody own =
                own(
                        COUNT,
                        actual("1", "female", "18-24"),
                        actual("2", "male", "18-24"),
                        actual("4", null, "18-24"),
                        actual("8", "female", null),
                        actual("16", "male", null));

        assertThat(own.value()).isEqualByComparingTo("24");
        assertThat(own.partial()).isFalse();
    }

    @Test
    void takesAFinerCutWhereTheCoarserIsBlank() {
        assertThat(own(COUNT, actual("", "female", null), actual("3", "male", "18-24")).value())
                .isEqualByComparingTo("3");
    }

    @Test
    void isPartialForABlankCellAndNotForOneThatDoesNotApply() {
        assertThat(own(COUNT, actual("4", "female", null), actual("", "male", null)).partial())
                .isTrue();
        assertThat(own(COUNT, actual("4", "female", null), actual("n/a", "male", null)).partial())
                .isFalse();
    }

    @Test
    void isPartialWhereACellHasATargetAndNoActual() {
        MeasureBody own =
                own(
                        COUNT,
                        actual("4", "female", null),
                        cell(row("1", "Y1", RowMeasure.TARGET, "5"), "female", null),
                        cell(row("1", "Y1", RowMeasure.TARGET, "5"), "male", null));

        assertThat(own.value()).isEqualByComparingTo("4");
        assertThat(own.partial()).isTrue();
    }

    @Test
    void addsUpARatiosNumeratorsAndDenominators() {
        MeasureBody own =
                own(
                        RATIO,
                        part(RowMeasure.NUMERATOR, "1", "female"),
                        part(RowMeasure.DENOMINATOR, "2", "female"),
                        part(RowMeasure.NUMERATOR, "2", "male"),
                        part(RowMeasure.DENOMINATOR, "6", "male"));

        assertThat(own.value()).isEqualByComparingTo("37.5");
        assertThat(own.numerator()).isEqualByComparingTo("3");
        assertThat(own.denominator()).isEqualByComparingTo("8");
    }

    @Test
    void isPartialWhereACellLacksItsNumerator() {
        MeasureBody own =
                own(
                        RATIO,
                        part(RowMeasure.NUMERATOR, "1", "female"),
                        part(RowMeasure.DENOMINATOR, "2", "female"),
                        part(RowMeasure.DENOMINATOR, "6", "male"));

        assertThat(own.value()).isEqualByComparingTo("50");
        assertThat(own.partial()).isTrue();
    }

    private static FigureRowBody actual(String value, String sex, String ageGroup) {
        return cell(row("1", "Y1", RowMeasure.ACTUAL, value), sex, ageGroup);
    }

    private static FigureRowBody part(RowMeasure measure, String value, String sex) {
        return cell(row("1", "Y1", measure, value), sex, null);
    }

    private static MeasureBody own(IndicatorBody indicator, FigureRowBody... rows) {
        OwnValues own =
                new OwnValues(
                        Definitions.rule(indicator),
                        holding(definition("KZ", indicator), List.of(rows), List.of())
                                .sheet("1")
                                .entries());
        return Measures.body(own.own("Y1", FigureMeasure.ACTUAL).orElse(Absent.NOT_REPORTED));
    }
}
