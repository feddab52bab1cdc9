package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.CalendarFigureBody;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount;
import org.tumar.figures.Measures;
import org.tumar.gateway.offices.Catalogue;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Health;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.ProgrammeReport;
import org.tumar.gateway.offices.Said;
import org.tumar.gateway.offices.Standing;

class DerivedFiguresTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void rollsUpWhatWasCountedBesideWhatWasReported() {
        Indicator indicator =
                indicator(
                        FigureSource.REPORTED,
                        office("KZ", FigureSource.REPORTED, number(10)),
                        office("KG", FigureSource.REPORTED, number(7)));

        assertThat(regional(indicator, null).actual().value()).isEqualByComparingTo("200");
        assertThat(regional(indicator, null).derived()).isEqualTo(number(17));
        assertThat(regional(indicator, "2020-Q1").derived()).isEqualTo(number(6));
        assertThat(regional(indicator, "2020-Q1").actual().status())
                .isEqualTo(MeasureStatus.NOT_APPLICABLE);
    }

    @Test
    void hasWhatWasCountedAsTheActualOfACalendarSpanWhereTheIndicatorIsDerived() {
        Indicator indicator =
                indicator(
                        FigureSource.DERIVED,
                        office("KZ", FigureSource.DERIVED, number(10)),
                        office("KG", FigureSource.DERIVED, number(7)));

        RegionalFigure quarter = regional(indicator, "2020-Q1");
        assertThat(quarter.actual()).isEqualTo(number(6));
        assertThat(quarter.derived()).isEqualTo(number(6));
        assertThat(quarter.target().status()).isEqualTo(MeasureStatus.NOT_APPLICABLE);
        assertThat(national(indicator, "2020-Q1"))
                .extracting(it -> it.body().actual())
                .containsExactly(number(3), number(3));
    }

    @Test
    void whatAnOfficeDidNotCountOrDoesNotAnswerIsNoZero() {
        Indicator indicator =
                indicator(
                        FigureSource.DERIVED,
                        office("KZ", FigureSource.DERIVED, number(10)),
                        silent("KG"));

        assertThat(regional(indicator, "2020-Q1").actual()).isEqualTo(partial(3));
        assertThat(regional(indicator, "2020-Q2").actual().status())
                .isEqualTo(MeasureStatus.UNAVAILABLE);
        assertThat(national(indicator, "2020-Q2"))
                .extracting(it -> it.body().actual().status())
                .containsExactly(MeasureStatus.NOT_REPORTED, MeasureStatus.UNAVAILABLE);
    }

    @Test
    void tellsNothingOfACountThatNoOfficeTells() {
        Indicator indicator =
                indicator(
                        FigureSource.REPORTED,
                        office("KZ", FigureSource.REPORTED, null),
                        office("KG", FigureSource.REPORTED, null));

        assertThat(regional(indicator, null).derived()).isNull();
        assertThat(national(indicator, "2020-Q1")).allMatch(it -> it.body().derived() == null);
    }

    private static RegionalFigure regional(Indicator indicator, String period) {
        return indicator.regional(period).data();
    }

    private static List<NationalFigure> national(Indicator indicator, String period) {
        return indicator.national(null, period).data();
    }

    private static Indicator indicator(FigureSource source, Standing... standings) {
        List<Standing> all = List.of(standings);
        return new Programme(
                        new Definitions(definition(source), List.of()),
                        all,
                        Seen.region(Seen.ANALYST, LocalDate.of(2026, 1, 1), all))
                .indicator("1")
                .orElseThrow();
    }

    private static Standing silent(String code) {
        return standing(code, Map.of());
    }

    /// Of which 3 in the first quarter of 2020.
    private static Standing office(String code, FigureSource source, MeasureBody derived) {
        return standing(
                code,
                Map.of(
                        "P",
                        new Said(
                                Freshness.LIVE,
                                Optional.of(NOW),
                                Optional.of(report(source, derived)))));
    }

    private static Standing standing(String code, Map<String, Said> said) {
        boolean live = !said.isEmpty();
        return new Standing(
                new Office(code, Optional.of(code), code, URI.create("http://localhost")),
                live,
                live ? Health.UP : Health.DOWN,
                Optional.of(NOW),
                Optional.of(new Catalogue(Set.of("P"), NOW)),
                said);
    }

    private static ProgrammeReport report(FigureSource source, MeasureBody derived) {
        MeasureBody none = absent(MeasureStatus.NOT_APPLICABLE);
        SpanFigureBody span =
                new SpanFigureBody(
                        "ALL",
                        none,
                        none,
                        source == FigureSource.DERIVED ? derived : number(100),
                        none,
                        null,
                        null,
                        AchievementStatus.NOT_APPLICABLE,
                        null,
                        null,
                        number(100),
                        derived);
        List<CalendarFigureBody> calendar = new ArrayList<>();
        if (derived != null) {
            calendar.add(new CalendarFigureBody("2020-Q1", number(3)));
        }
        return ProgrammeReport.of(
                new ProgrammeAnswerBody(
                        "tag",
                        definition(source),
                        List.of(new IndicatorFiguresBody("1", List.of(span), calendar)),
                        List.of(),
                        List.of()));
    }

    private static MeasureBody number(long value) {
        return Measures.body(new Amount.Total(BigDecimal.valueOf(value)));
    }

    private static MeasureBody partial(long value) {
        MeasureBody whole = number(value);
        return new MeasureBody(whole.status(), whole.value(), null, true, null, null, null, null);
    }

    private static MeasureBody absent(MeasureStatus status) {
        return new MeasureBody(status, null, null, false, null, null, null, null);
    }

    private static ProgrammeBody definition(FigureSource source) {
        return new ProgrammeBody(
                "P",
                "Programme",
                null,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2021, 12, 31),
                null,
                null,
                "REGION",
                1,
                List.of(),
                List.of(new ResultBody("R", ResultLevel.OUTCOME, null, "Result")),
                List.of(
                        new IndicatorBody(
                                "1",
                                "R",
                                "Events",
                                Unit.COUNT,
                                Aggregation.SUM,
                                absent(MeasureStatus.NOT_REPORTED),
                                List.of("KZ", "KG"),
                                Map.of(),
                                source,
                                "campaigns.events-held",
                                Direction.INCREASE)));
    }
}
