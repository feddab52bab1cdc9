package org.tumar.indicators.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.indicators.Fixtures.cell;
import static org.tumar.indicators.Fixtures.claim;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.holding;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.fact.Counted;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.reckoning.OfficeFigures;

class ReconciliationTests {

    private static final IndicatorBody COUNT = indicator("1", Unit.COUNT, Aggregation.SUM, "KZ");
    private static final IndicatorBody MEAN = indicator("1", Unit.PERCENT, Aggregation.MEAN, "KZ");

    @Test
    void listsATotalThatItsPeriodsDoNotAddUpTo() {
        assertThat(totals(COUNT, actual("ALL", "10"), actual("Y1", "4"), actual("Y2", "5")))
                .extracting(
                        DiscrepancyBody::kind,
                        DiscrepancyBody::where,
                        it -> it.claimed().value().intValue(),
                        it -> it.computed().value().intValue())
                .containsExactly(tuple(DiscrepancyKind.TOTAL_VS_PARTS, "periods Y1, Y2", 10, 9));
    }

    @Test
    void saysNothingWhereAPeriodIsNotKnown() {
        assertThat(totals(COUNT, actual("ALL", "10"), actual("Y1", "4"))).isEmpty();
    }

    @Test
    void saysNothingOfPersonsCountedOverTheSpan() {
        IndicatorBody persons = indicator("1", Unit.COUNT, Aggregation.DISTINCT, "KZ");

        assertThat(totals(persons, actual("ALL", "8"), actual("Y1", "4"), actual("Y2", "5")))
                .isEmpty();
    }

    @Test
    void listsATotalThatACutOfItsCellsDoesNotAddUpTo() {
        assertThat(
                        totals(
                                COUNT,
                                actual("Y1", "10"),
                                cell(actual("Y1", "4"), "female", null),
                                cell(actual("Y1", "5"), "male", null),
                                cell(actual("Y1", "10"), null, "18-24")))
                .extracting(DiscrepancyBody::where, it -> it.computed().value().intValue())
                .containsExactly(tuple("cells by sex", 9));
    }

    @Test
    void withholdsTheValueOfACutOfOneCell() {
        assertThat(totals(COUNT, actual("Y1", "10"), cell(actual("Y1", "3"), "female", null)))
                .singleElement()
                .satisfies(it -> assertThat(it.where()).isEqualTo("cells by sex"))
                .satisfies(it ->
                        assertThat(it.computed().status()).isEqualTo(MeasureStatus.SUPPRESSED))
                .satisfies(it -> assertThat(it.computed().value()).isNull());
    }

    @Test
    void comparesAMeanAtTheDecimalsOfTheTotal() {
        FigureRowBody one = actual("Y1", "12");
        FigureRowBody other = actual("Y2", "13.25");

        assertThat(totals(MEAN, actual("ALL", "12.6"), one, other)).isEmpty();
        assertThat(totals(MEAN, actual("ALL", "12.63"), one, other)).isEmpty();
        assertThat(totals(MEAN, actual("ALL", "12.7"), one, other)).hasSize(1);
    }

    @Test
    void comparesAClaimAtTheDecimalsThatItIsPrintedWith() {
        FigureRowBody[] rows = {actual("Y1", "12"), actual("Y2", "13.25")};

        assertThat(published(MEAN, "12.6", rows)).isEmpty();
        assertThat(published(MEAN, "12.60", rows)).hasSize(1);
        assertThat(published(COUNT, "25.25", rows)).isEmpty();
        assertThat(published(COUNT, "25.3", rows)).hasSize(1);
    }

    @Test
    void listsAKnownClaimOfWhatIsNotKnown() {
        assertThat(published(COUNT, "7"))
                .extracting(it -> it.computed().status())
                .containsExactly(MeasureStatus.NOT_REPORTED);
    }

    @Test
    void listsAClaimOfNotApplicableOfWhatIsKnown() {
        assertThat(published(COUNT, "n/a", actual("ALL", "7"))).hasSize(1);
        assertThat(published(COUNT, "n/a")).isEmpty();
    }

    @Test
    void takesABlankForNoClaim() {
        assertThat(published(COUNT, "", actual("ALL", "7"))).isEmpty();
    }

    @Test
    void namesEachDisagreementOnce() {
        List<DiscrepancyBody> found =
                discrepancies(
                        COUNT,
                        List.of(
                                claim("1", "KZ", "ALL", "8", "Table 2.1"),
                                claim("1", "KZ", "ALL", "8", "Table 2-1")),
                        actual("ALL", "7"));

        assertThat(found).extracting(DiscrepancyBody::id).hasSize(2).doesNotHaveDuplicates();
        assertThat(found)
                .isEqualTo(
                        discrepancies(
                                COUNT,
                                List.of(
                                        claim("1", "KZ", "ALL", "8", "Table 2-1"),
                                        claim("1", "KZ", "ALL", "8", "Table 2.1")),
                                actual("ALL", "7")));
    }

    @ParameterizedTest
    @CsvSource({
        "achieved, NOT_ACHIEVED, true",
        "achieved, OVERACHIEVED, false",
        "Achieved in part of the country, UNKNOWN, true",
        "overachieved, ACHIEVED, true",
        "over-achieved, OVERACHIEVED, false",
        "not yet achieved, ACHIEVED, true",
        "not achieved, UNKNOWN, false",
        "achieved, NOT_APPLICABLE, false"
    })
    void comparesAJudgementWithTheStatus(
            String words, AchievementStatus status, boolean contradicted) {
        assertThat(Judgement.of(words).orElseThrow().contradicts(status)).isEqualTo(contradicted);
    }

    @ParameterizedTest
    @CsvSource({"partially achieved", "achievedish", "on track"})
    void comparesOtherWordsWithNothing(String words) {
        assertThat(Judgement.of(words)).isEmpty();
    }

    @Test
    void reckonsAJudgementOverTheShortestSpanThatHasATarget() {
        List<PeriodBody> periods =
                List.of(
                        new PeriodBody("Y1", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                        new PeriodBody("LATE", LocalDate.of(2025, 3, 1), LocalDate.of(2026, 12, 1)),
                        new PeriodBody("MID", LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)));

        assertThat(
                        discrepancies(
                                definition("KZ", periods, COUNT),
                                List.of(),
                                row("1", "Y1", RowMeasure.TARGET, "10"),
                                row("1", "LATE", RowMeasure.TARGET, "10"),
                                row("1", "MID", RowMeasure.ASSESSED, "achieved")))
                .extracting(DiscrepancyBody::where)
                .containsExactly("assessment of MID, reckoned over Y1");
    }

    @Test
    void comparesWhatWasReportedWithWhatWasCountedWhereBothAreKnown() {
        Counted counted =
                new Counted(
                        Map.of("Y1", total("6"), "Y2", total("7"), "ALL", total("13")),
                        Absent.NOT_REPORTED);

        assertThat(derived(counted, actual("Y1", "5"), actual("Y2", "7")))
                .extracting(
                        DiscrepancyBody::kind,
                        DiscrepancyBody::period,
                        it -> it.claimed().value(),
                        DiscrepancyBody::where,
                        it -> it.computed().value())
                .containsExactly(
                        tuple(
                                DiscrepancyKind.REPORTED_VS_DERIVED,
                                "ALL",
                                new BigDecimal("12"),
                                "reported by the office",
                                new BigDecimal("13")),
                        tuple(
                                DiscrepancyKind.REPORTED_VS_DERIVED,
                                "Y1",
                                new BigDecimal("5"),
                                "reported by the office",
                                new BigDecimal("6")));
    }

    @Test
    void comparesNoPartOfAReportWithWhatWasCountedOfAll() {
        Counted counted = new Counted(Map.of("ALL", total("13")), Absent.NOT_REPORTED);

        assertThat(derived(counted, actual("Y1", "5"))).isEmpty();
        assertThat(derived(Counted.NOTHING, actual("Y1", "5"))).isEmpty();
        assertThat(derived(Counted.UNAVAILABLE, actual("Y1", "5"))).isEmpty();
    }

    @Test
    void comparesNoReportWithAPartOfWhatShouldBeCounted() {
        Counted counted =
                new Counted(Map.of("Y1", total("3").partialIf(true)), Absent.NOT_REPORTED);

        assertThat(derived(counted, actual("Y1", "5"))).isEmpty();
    }

    /// How much was counted at a moment in the past the office cannot say.
    @Test
    void comparesNothingWithACountThatTheOfficeCannotSay() {
        IndicatorBody counted =
                FactFixtures.indicator("1", FigureSource.DERIVED, "campaigns.calls");
        ProgrammeBody definition = definition("KZ", counted);
        Holding holding =
                holding(
                        definition,
                        List.of(
                                row("1", "Y1", RowMeasure.TARGET, "5"),
                                row("1", "Y1", RowMeasure.ASSESSED, "achieved")),
                        List.of(claim("1", "KZ", "Y1", "8", "Table 1")));

        assertThat(found(definition, counted, holding, Counted.UNAVAILABLE)).isEmpty();
        assertThat(found(definition, counted, holding, Counted.NOTHING))
                .extracting(DiscrepancyBody::kind)
                .containsExactly(
                        DiscrepancyKind.PUBLISHED_VS_COMPUTED,
                        DiscrepancyKind.ASSESSED_VS_COMPUTED);
    }

    private static Quantity total(String number) {
        return Quantity.of(new Amount.Total(new BigDecimal(number)));
    }

    private static List<DiscrepancyBody> derived(Counted counted, FigureRowBody... rows) {
        ProgrammeBody definition = definition("KZ", COUNT);
        return found(
                definition, COUNT, holding(definition, Arrays.asList(rows), List.of()), counted);
    }

    private static List<DiscrepancyBody> found(
            ProgrammeBody definition, IndicatorBody indicator, Holding holding, Counted counted) {
        OfficeFigures figures =
                new OfficeFigures(
                        indicator,
                        Definitions.timeline(definition),
                        holding.sheet("1"),
                        Optional.of(counted));
        return new Reconciliation(Fixtures.CODE, "KZ", figures, holding.sheet("1"), Fixtures.DAY)
                .discrepancies();
    }

    private static FigureRowBody actual(String period, String value) {
        return row("1", period, RowMeasure.ACTUAL, value);
    }

    private static List<DiscrepancyBody> totals(IndicatorBody indicator, FigureRowBody... rows) {
        return discrepancies(indicator, List.of(), rows);
    }

    private static List<DiscrepancyBody> published(
            IndicatorBody indicator, String claimed, FigureRowBody... rows) {
        return discrepancies(indicator, List.of(claim("1", "KZ", "ALL", claimed, "Table 1")), rows);
    }

    private static List<DiscrepancyBody> discrepancies(
            IndicatorBody indicator, List<PublishedRowBody> claims, FigureRowBody... rows) {
        return discrepancies(definition("KZ", indicator), claims, rows);
    }

    private static List<DiscrepancyBody> discrepancies(
            ProgrammeBody definition, List<PublishedRowBody> claims, FigureRowBody... rows) {
        IndicatorBody indicator = definition.indicators().getFirst();
        Holding holding = holding(definition, Arrays.asList(rows), claims);
        OfficeFigures figures =
                new OfficeFigures(indicator, Definitions.timeline(definition), holding.sheet("1"));
        return new Reconciliation(Fixtures.CODE, "KZ", figures, holding.sheet("1"), Fixtures.DAY)
                .discrepancies();
    }
}
