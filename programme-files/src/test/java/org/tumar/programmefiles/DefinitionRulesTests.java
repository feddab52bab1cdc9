package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.Unit;

class DefinitionRulesTests {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final PeriodBody Y1 = new PeriodBody("Y1", START, END);
    private static final ResultBody TOP = result("1", null);
    private static final MeasureBody NONE = baseline(MeasureStatus.NOT_REPORTED, null);
    private static final IndicatorBody SOUND = indicator(Unit.COUNT, Aggregation.SUM, NONE, "KZ");

    @Test
    void findsNothingWrongWithASoundDefinition() {
        assertThat(DefinitionRules.faults(definition("A title", Y1, TOP, SOUND))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tellsWhatIsWrongAsFilesDo(String code, ProgrammeBody definition) {
        assertThat(DefinitionRules.faults(definition))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.code()).isEqualTo(code));
    }

    static Stream<Arguments> tellsWhatIsWrongAsFilesDo() {
        MeasureBody huge = baseline(MeasureStatus.KNOWN, new BigDecimal("1E+999999999"));
        return Stream.of(
                Arguments.of("missing-value", definition("", Y1, TOP, SOUND)),
                Arguments.of("control-character", definition("a\u0000b", Y1, TOP, SOUND)),
                Arguments.of("text-too-long", definition("x".repeat(10_001), Y1, TOP, SOUND)),
                Arguments.of(
                        "reserved-code",
                        definition("t", new PeriodBody("all", START, END), TOP, SOUND)),
                Arguments.of(
                        "ends-before-start",
                        definition("t", new PeriodBody("Y1", END, START), TOP, SOUND)),
                Arguments.of(
                        "period-outside-programme",
                        definition("t", new PeriodBody("Y1", START, END.plusDays(1)), TOP, SOUND)),
                Arguments.of("unknown-parent", definition("t", Y1, result("1", "9"), SOUND)),
                Arguments.of("parent-cycle", definition("t", Y1, result("1", "1"), SOUND)),
                Arguments.of("unknown-result", definition("t", Y1, result("2", null), SOUND)),
                Arguments.of("duplicate-code", definition("t", Y1, TOP, SOUND, SOUND)),
                Arguments.of(
                        "aggregation-does-not-suit-unit",
                        indicated(indicator(Unit.YES_NO, Aggregation.SUM, NONE, "KZ"))),
                Arguments.of(
                        "unknown-country",
                        indicated(indicator(Unit.COUNT, Aggregation.SUM, NONE, "XX"))),
                Arguments.of(
                        "duplicate-country",
                        indicated(indicator(Unit.COUNT, Aggregation.SUM, NONE, "KZ", "KZ"))),
                Arguments.of(
                        "missing-value", indicated(indicator(Unit.COUNT, Aggregation.SUM, NONE))),
                Arguments.of(
                        "too-many-digits",
                        indicated(indicator(Unit.COUNT, Aggregation.SUM, huge, "KZ"))),
                Arguments.of(
                        "not-yes-or-no",
                        indicated(
                                indicator(
                                        Unit.YES_NO,
                                        Aggregation.ALL,
                                        baseline(MeasureStatus.KNOWN, BigDecimal.ONE),
                                        "KZ"))));
    }

    private static ProgrammeBody indicated(IndicatorBody indicator) {
        return definition("t", Y1, TOP, indicator);
    }

    private static ProgrammeBody definition(
            String title, PeriodBody period, ResultBody result, IndicatorBody... indicators) {
        return new ProgrammeBody(
                "P",
                title,
                null,
                START,
                END,
                "USD",
                BigDecimal.TEN,
                "REGION",
                1,
                List.of(period),
                List.of(result),
                List.of(indicators));
    }

    private static ResultBody result(String code, String parent) {
        return new ResultBody(code, ResultLevel.OUTPUT, parent, "A result");
    }

    private static MeasureBody baseline(MeasureStatus status, BigDecimal value) {
        return new MeasureBody(status, value, null, false, null, null, null, null);
    }

    private static IndicatorBody indicator(
            Unit unit, Aggregation aggregation, MeasureBody baseline, String... offices) {
        return new IndicatorBody(
                "1.1",
                "1",
                "An indicator",
                unit,
                aggregation,
                baseline,
                List.of(offices),
                Map.of(),
                FigureSource.REPORTED,
                null,
                Direction.INCREASE);
    }
}
