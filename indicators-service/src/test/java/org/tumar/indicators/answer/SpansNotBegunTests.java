package org.tumar.indicators.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.row;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.CalendarFigureBody;
import org.tumar.contracts.indicators.CellsBody;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.TickingClock;
import org.tumar.indicators.answer.CellsOutcome.Found;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.fact.MemoryFacts;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.programme.Office;

/// Of a span whose first day is still to come nothing is counted, until it has come.
class SpansNotBegunTests {

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final String STOCK = "1";
    private static final String FLOW = "2";
    private static final String TYPED_IN = "3";

    private final TickingClock clock = new TickingClock();
    private final MemoryProgrammes programmes = new MemoryProgrammes();
    private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
    private final Counting counting = FactFixtures.counting(new MemoryFacts(), programmes, ledger);
    private final Answers answers = answers();
    private final Cells cells = new Cells(OFFICE, programmes, counting, clock);

    private Answers answers() {
        return new Answers(OFFICE, programmes, counting, clock, 4);
    }

    /// The last second of the first of two years.
    @BeforeEach
    void startOnTheLastDayOfTheFirstYear() {
        goTo("2025-12-31T23:59:59Z");
        hold(
                Fixtures.definition(
                        "KZ",
                        derived(STOCK, FigureSource.DERIVED, "partners.network-members"),
                        derived(FLOW, FigureSource.DERIVED, "partners.people-trained"),
                        derived(TYPED_IN, FigureSource.REPORTED, "partners.people-trained")));
        FactFixtures.join(counting, "P1", 1, "2025-02-01");
        FactFixtures.join(counting, "P2", 1, "2025-11-01");
        FactFixtures.train(counting, "T1", 1, "2025-12-30", 12);
    }

    private void goTo(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private void hold(ProgrammeBody definition) {
        Holding holding =
                Fixtures.holding(
                        definition,
                        List.of(
                                row(STOCK, "Y2", RowMeasure.TARGET, "2"),
                                row(FLOW, "Y1", RowMeasure.TARGET, "10"),
                                row(FLOW, "Y2", RowMeasure.TARGET, "40"),
                                row(TYPED_IN, "Y2", RowMeasure.ACTUAL, "7")),
                        List.of());
        ledger.change(
                CODE,
                (_, _) ->
                        new Decided<>(
                                true,
                                Optional.of(
                                        new Change(
                                                Optional.of(definition),
                                                List.copyOf(holding.sheets().values())))));
    }

    private static IndicatorBody derived(String code, FigureSource source, String derivation) {
        return FactFixtures.indicator(code, source, derivation);
    }

    @Test
    void aPeriodThatHasNotBegunHasNoCountAndNoStatus() {
        for (String indicator : List.of(STOCK, FLOW)) {
            SpanFigureBody next = figure(indicator, "Y2");
            assertThat(next.derived().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
            assertThat(next.actual().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
            assertThat(next.status()).isEqualTo(AchievementStatus.UNKNOWN);
        }
    }

    @Test
    void aSpanOfWhichAPartHasPassedCounts() {
        assertThat(number(figure(STOCK, "Y1").derived())).isEqualTo(2);
        assertThat(number(figure(STOCK, "ALL").derived())).isEqualTo(2);
        assertThat(number(figure(FLOW, "ALL").derived())).isEqualTo(12);
        assertThat(figure(FLOW, "ALL").derived().partial()).isFalse();
    }

    @Test
    void achievementLeavesAPeriodToComeOut() {
        assertThat(number(figure(FLOW, "ALL").target())).isEqualTo(50);
        assertThat(number(figure(FLOW, "ALL").achievement())).isEqualTo(120);

        clock.advance(Duration.ofSeconds(1));

        assertThat(number(figure(FLOW, "ALL").achievement())).isEqualTo(24);
    }

    @Test
    void isKnownFromMidnightOn() {
        ProgrammeAnswerBody before = answer(answers);
        ProgrammeAnswerBody approved = approved();

        clock.advance(Duration.ofSeconds(1));

        assertThat(number(figure(STOCK, "Y2").derived())).isEqualTo(2);
        assertThat(figure(STOCK, "Y2").status()).isEqualTo(AchievementStatus.ACHIEVED);
        assertThat(number(figure(FLOW, "Y2").derived())).isZero();
        assertThat(figure(FLOW, "Y2").status()).isEqualTo(AchievementStatus.NOT_STARTED);
        assertThat(answer(answers)).isEqualTo(answer(answers()));
        assertThat(answer(answers).tag()).isNotEqualTo(before.tag());
        assertThat(approved().tag()).isNotEqualTo(approved.tag());
    }

    @Test
    void keepsARecordOfADayToComeUntilItsSpanHasBegun() {
        answer(answers);
        FactFixtures.train(counting, "T2", 1, "2026-01-01", 30);

        assertThat(figure(FLOW, "Y2").derived().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
        assertThat(number(figure(FLOW, "ALL").derived())).isEqualTo(42);
        assertThat(answer(answers)).isEqualTo(answer(answers()));

        clock.advance(Duration.ofSeconds(1));

        assertThat(number(figure(FLOW, "Y2").derived())).isEqualTo(30);
        assertThat(figure(FLOW, "Y2").status()).isEqualTo(AchievementStatus.ON_TRACK);
    }

    @Test
    void sendsCalendarSpansThatHaveBegun() {
        assertThat(calendar(STOCK)).hasSize(1 + 4 + 12).allMatch(it -> it.startsWith("2025"));

        clock.advance(Duration.ofSeconds(1));

        assertThat(calendar(STOCK))
                .hasSize(2 + 5 + 13)
                .contains("2026", "2026-Q1", "2026-01")
                .doesNotContain("2026-Q2", "2026-02");
    }

    @Test
    void whatWasTypedInForAPeriodToComeIsComparedWithNothing() {
        assertThat(disagreements()).isEmpty();
        assertThat(number(figure(TYPED_IN, "Y2").actual())).isEqualTo(7);

        clock.advance(Duration.ofSeconds(1));

        assertThat(disagreements())
                .extracting(DiscrepancyBody::indicator, DiscrepancyBody::period)
                .containsExactly(tuple(TYPED_IN, "Y2"));
    }

    @Test
    void hasNoCellsBeforeEither() {
        for (String span : List.of("Y2", "2026", "2026-Q1", "2026-01")) {
            CellsBody next = cells(STOCK, span, "kind");
            assertThat(next.total().status()).as(span).isEqualTo(MeasureStatus.NOT_REPORTED);
            assertThat(next.cells()).as(span).isEmpty();
            assertThat(cells(FLOW, span, "sex").total()).isEqualTo(next.total());
        }
        assertThat(number(cells(STOCK, "ALL", "kind").total())).isEqualTo(2);

        clock.advance(Duration.ofSeconds(1));

        assertThat(number(cells(STOCK, "2026-01", "kind").total())).isEqualTo(2);
        assertThat(cells(STOCK, "Y2", "kind").cells()).hasSize(1);
        assertThat(number(cells(FLOW, "Y2", "sex").total())).isZero();
        assertThat(cells(STOCK, "2026-02", "kind").cells()).isEmpty();
    }

    @Test
    void nothingIsKnownOfAProgrammeThatHasNotBegun() {
        goTo("2024-12-31T12:00:00Z");

        assertThat(figure(STOCK, "ALL").derived().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
        assertThat(figure(FLOW, "Y1").derived().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
        assertThat(calendar(FLOW)).isEmpty();
        assertThat(cells(STOCK, "ALL", "kind").cells()).isEmpty();
    }

    /// Its calendar span would have begun.
    @Test
    void aPeriodOfACalendarSpansCodeBeginsOnItsOwnDay() {
        hold(
                Fixtures.definition(
                        "KZ",
                        List.of(
                                new PeriodBody(
                                        "2025", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 9)),
                                new PeriodBody(
                                        "Y2",
                                        LocalDate.of(2026, 1, 1),
                                        LocalDate.of(2026, 12, 31))),
                        derived(STOCK, FigureSource.DERIVED, "partners.network-members"),
                        derived(FLOW, FigureSource.DERIVED, "partners.people-trained"),
                        derived(TYPED_IN, FigureSource.REPORTED, "partners.people-trained")));

        assertThat(figure(FLOW, "2025").derived().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
        assertThat(cells(FLOW, "2025", "sex").cells()).isEmpty();
    }

    private static ProgrammeAnswerBody answer(Answers answers) {
        return answers.answer(Set.of(CODE)).programmes().getFirst();
    }

    private ProgrammeAnswerBody approved() {
        return answers.answer(new Question(Set.of(CODE), Showing.APPROVED, _ -> true))
                .programmes()
                .getFirst();
    }

    private List<DiscrepancyBody> disagreements() {
        return answer(answers).discrepancies().stream()
                .filter(it -> it.kind() == DiscrepancyKind.REPORTED_VS_DERIVED)
                .filter(it -> it.period().equals("Y2"))
                .toList();
    }

    private SpanFigureBody figure(String indicator, String span) {
        return answer(answers).figures().stream()
                .filter(it -> it.indicator().equals(indicator))
                .flatMap(it -> it.spans().stream())
                .filter(it -> it.span().equals(span))
                .findFirst()
                .orElseThrow();
    }

    private List<String> calendar(String indicator) {
        return answer(answers).figures().stream()
                .filter(it -> it.indicator().equals(indicator))
                .flatMap(it -> Optional.ofNullable(it.calendar()).stream().flatMap(List::stream))
                .map(CalendarFigureBody::span)
                .toList();
    }

    private CellsBody cells(String indicator, String period, String by) {
        return ((Found) cells.of(CODE, indicator, period, List.of(by))).cells();
    }

    private static int number(MeasureBody measure) {
        assertThat(measure.status()).isEqualTo(MeasureStatus.KNOWN);
        return measure.value().intValue();
    }
}
