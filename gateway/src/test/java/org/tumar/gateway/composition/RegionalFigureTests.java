package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.Aggregation;
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

class RegionalFigureTests {

    private static final List<String> CODES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /// @param freshness how the office stands
    /// @param actual null where it has reported none
    record Case(Freshness freshness, Integer actual) {}

    @Provide
    Arbitrary<List<Case>> regions() {
        Arbitrary<Case> office =
                Combinators.combine(
                                Arbitraries.of(Freshness.class),
                                Arbitraries.integers().between(0, 1_000_000).injectNull(0.2))
                        .as(Case::new);
        return office.list().ofSize(CODES.size());
    }

    @Property
    void addsUpExactlyTheOfficesThatAreNotMissing(@ForAll("regions") List<Case> cases) {
        MeasureBody actual = regional(standings(cases)).actual();

        List<Integer> known =
                cases.stream()
                        .filter(it -> it.freshness() != Freshness.MISSING)
                        .filter(it -> it.actual() != null)
                        .map(Case::actual)
                        .toList();
        if (known.isEmpty()) {
            assertThat(actual.status()).isNotEqualTo(MeasureStatus.KNOWN);
            assertThat(actual.value()).isNull();
        } else {
            assertThat(actual.value())
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(known.stream().mapToLong(it -> it).sum()));
        }
        assertThat(actual.partial()).isEqualTo(known.size() < cases.size());
    }

    @Property
    void namesExactlyTheMissingAndTheStale(@ForAll("regions") List<Case> cases) {
        Coverage coverage = regional(standings(cases)).coverage();

        assertThat(coverage.missing()).isEqualTo(named(cases, Freshness.MISSING));
        assertThat(coverage.stale()).isEqualTo(named(cases, Freshness.STALE));
        assertThat(coverage.expected()).isEqualTo(cases.size());
        assertThat(coverage.reporting()).isEqualTo(cases.size() - coverage.missing().size());
        assertThat(coverage.complete()).isEqualTo(coverage.missing().isEmpty());
    }

    @Property
    void isPartialWheneverAnOfficeIsMissing(@ForAll("regions") List<Case> cases) {
        RegionalFigure figure = regional(standings(cases));

        if (!figure.coverage().complete()) {
            assertThat(figure.actual().partial()).isTrue();
            assertThat(figure.target().partial()).isTrue();
        }
    }

    @Property
    void doesNotDependOnTheOrderOfOffices(
            @ForAll("regions") List<Case> cases, @ForAll Random order) {
        List<Standing> standings = standings(cases);
        List<Standing> shuffled = new ArrayList<>(standings);
        Collections.shuffle(shuffled, order);

        RegionalFigure one = regional(standings);
        RegionalFigure other = regional(shuffled);
        assertThat(other.actual()).isEqualTo(one.actual());
        assertThat(other.target()).isEqualTo(one.target());
        assertThat(other.achievement()).isEqualTo(one.achievement());
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.coverage()).isEqualTo(one.coverage());
    }

    @Property
    void neverChangesANationalFigure(@ForAll("regions") List<Case> cases) {
        List<NationalFigure> national = indicator(standings(cases)).national(null, null).data();

        for (int i = 0; i < cases.size(); i++) {
            MeasureBody expected =
                    cases.get(i).freshness() == Freshness.MISSING
                            ? absent(MeasureStatus.UNAVAILABLE)
                            : measure(cases.get(i).actual());
            assertThat(national.get(i).body().actual()).isEqualTo(expected);
        }
    }

    private static List<String> named(List<Case> cases, Freshness freshness) {
        return IntStream.range(0, cases.size())
                .filter(it -> cases.get(it).freshness() == freshness)
                .mapToObj(CODES::get)
                .toList();
    }

    private static RegionalFigure regional(List<Standing> standings) {
        return indicator(standings).regional((String) null).data();
    }

    private static Indicator indicator(List<Standing> standings) {
        return new Programme(
                        new Definitions(definition(), List.of()),
                        standings,
                        Seen.region(Seen.ANALYST, LocalDate.of(2026, 1, 1), standings))
                .indicator("1")
                .orElseThrow();
    }

    private static List<Standing> standings(List<Case> cases) {
        return IntStream.range(0, cases.size())
                .mapToObj(it -> standing(CODES.get(it), cases.get(it)))
                .toList();
    }

    private static Standing standing(String code, Case it) {
        boolean live = it.freshness() == Freshness.LIVE;
        Map<String, Said> said =
                it.freshness() == Freshness.MISSING
                        ? Map.of()
                        : Map.of(
                                "P",
                                new Said(
                                        it.freshness(),
                                        Optional.of(NOW),
                                        Optional.of(report(it.actual()))));
        return new Standing(
                new Office(code, Optional.of(code), code, URI.create("http://localhost")),
                live,
                live ? Health.UP : Health.DOWN,
                said.isEmpty() ? Optional.empty() : Optional.of(NOW),
                said.isEmpty() ? Optional.empty() : Optional.of(new Catalogue(Set.of("P"), NOW)),
                said);
    }

    private static ProgrammeReport report(Integer actual) {
        MeasureBody target = measure(100);
        SpanFigureBody span =
                new SpanFigureBody(
                        "ALL",
                        absent(MeasureStatus.NOT_REPORTED),
                        target,
                        measure(actual),
                        absent(MeasureStatus.NOT_APPLICABLE),
                        actual == null ? null : target,
                        actual == null ? null : measure(actual),
                        AchievementStatus.UNKNOWN,
                        null,
                        null,
                        measure(actual),
                        null);
        return ProgrammeReport.of(
                new ProgrammeAnswerBody(
                        "tag",
                        definition(),
                        List.of(new IndicatorFiguresBody("1", List.of(span))),
                        List.of(),
                        List.of()));
    }

    private static MeasureBody measure(Integer value) {
        return value == null
                ? absent(MeasureStatus.NOT_REPORTED)
                : Measures.body(new Amount.Total(BigDecimal.valueOf(value)));
    }

    private static MeasureBody absent(MeasureStatus status) {
        return new MeasureBody(status, null, null, false, null, null, null, null);
    }

    private static ProgrammeBody definition() {
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
                                "Indicator",
                                Unit.COUNT,
                                Aggregation.SUM,
                                absent(MeasureStatus.NOT_REPORTED),
                                CODES,
                                Map.of(),
                                FigureSource.REPORTED,
                                null,
                                Direction.INCREASE)));
    }
}
