package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import org.tumar.contracts.indicators.PeriodBody;
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
import org.tumar.gateway.offices.ProgrammeReport;
import org.tumar.gateway.offices.Said;
import org.tumar.gateway.offices.Standing;

/// Offices whose copies of a definition are not of one version.
class UnevenCopiesTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int YEAR = 2020;

    private static final IndicatorBody BOTH = indicator("both", Aggregation.SUM, "TJ", "UZ");
    private static final IndicatorBody ADDED = indicator("added", Aggregation.SUM, "TJ", "UZ");
    private static final IndicatorBody UZ_ONLY = indicator("uz", Aggregation.SUM, "UZ");
    private static final IndicatorBody TJ_ONLY = indicator("tj", Aggregation.SUM, "TJ");

    @Test
    void takesANewerCopyOverAStaleOwners() {
        Programme programme =
                programme(
                        stale("REGION", definition(1, YEAR, BOTH)),
                        live("TJ", definition(2, YEAR, BOTH, ADDED)),
                        live("UZ", definition(2, YEAR, BOTH, ADDED)));

        assertThat(codes(programme)).containsExactly("both", "added");
        assertThat(offices(programme.indicators(null, null))).containsExactly("REGION");
    }

    @Test
    void takesALiveOwnersCopyOverAnyOther() {
        Programme programme =
                programme(
                        live("REGION", definition(1, YEAR, BOTH)),
                        live("TJ", definition(2, YEAR, BOTH, ADDED)));

        assertThat(codes(programme)).containsExactly("both");
    }

    @Test
    void keepsWhatOnlyAnOlderCopyKnows() {
        Programme programme =
                programme(
                        missing("REGION"),
                        live("TJ", definition(2, YEAR, BOTH)),
                        live("UZ", definition(1, YEAR, BOTH, UZ_ONLY)));

        assertThat(codes(programme)).containsExactly("both", "uz");
    }

    @Test
    void doesNotBringBackWhatANewerCopyHasDropped() {
        Programme programme =
                programme(
                        stale("REGION", definition(1, YEAR, BOTH, TJ_ONLY, UZ_ONLY)),
                        live("TJ", definition(2, YEAR, BOTH)));

        assertThat(codes(programme)).containsExactly("both", "uz");
    }

    @Test
    void saysWhichSilentOfficeMayHaveMoreIndicators() {
        Programme programme =
                programme(
                        missing("REGION"),
                        live("TJ", definition(2, YEAR, BOTH)),
                        stale("UZ", definition(1, YEAR, BOTH)));

        assertThat(offices(programme.indicators(null, null))).containsExactly("REGION", "UZ");
        assertThat(offices(programme.indicatorsOf("R"))).containsExactly("REGION", "UZ");
        assertThat(programme.indicators(List.of("both"), null).troubles()).isEmpty();
    }

    @Test
    void doesNotCallAnIndicatorUnknownThatASilentOfficeMayHave() {
        Programme programme = programme(missing("REGION"), live("TJ", definition(2, YEAR, BOTH)));

        assertThat(programme.indicators(List.of("region's own"), null).troubles())
                .extracting(Trouble::code)
                .containsExactly(ErrorCode.OFFICE_UNAVAILABLE);
    }

    @Test
    void isPartialWhereACopyLacksDaysOfTheSpan() {
        Programme programme =
                programme(
                        live("REGION", definition(2, YEAR + 1, BOTH)),
                        live("TJ", definition(2, YEAR + 1, BOTH)),
                        live("UZ", definition(1, YEAR, BOTH)));

        assertThat(actual(programme, null)).isEqualTo(known(14, true));
        assertThat(actual(programme, "P")).isEqualTo(known(14, true));
    }

    @Test
    void leavesOutACopyWhoseSpanHasOtherDays() {
        Programme programme =
                programme(
                        live("REGION", definition(2, YEAR, BOTH)),
                        live("TJ", definition(2, YEAR, BOTH)),
                        live("UZ", definition(1, YEAR + 1, BOTH)));

        assertThat(actual(programme, null)).isEqualTo(known(7, true));
    }

    @Test
    void leavesOutACopyThatReckonsByAnotherRule() {
        IndicatorBody before = indicator("both", Aggregation.LATEST, "TJ", "UZ");
        Programme programme =
                programme(
                        live("REGION", definition(2, YEAR, BOTH)),
                        live("TJ", definition(2, YEAR, BOTH)),
                        live("UZ", definition(1, YEAR, before)));

        assertThat(actual(programme, null)).isEqualTo(known(7, true));
    }

    @Test
    void leavesOutACountByAnotherDerivation() {
        IndicatorBody asked = counted(FigureSource.REPORTED, "campaigns.calls");
        IndicatorBody before = counted(FigureSource.REPORTED, "campaigns.calls[channel=phone]");
        Programme programme =
                programme(
                        live("REGION", definition(2, YEAR, asked)),
                        live("TJ", definition(2, YEAR, asked)),
                        live("UZ", definition(1, YEAR, before)));

        assertThat(derived(programme, null)).isEqualTo(known(3, true));
        assertThat(derived(programme, "2020-Q1")).isEqualTo(known(1, true));
        assertThat(actual(programme, null)).as("typed in").isEqualTo(known(14, false));
    }

    /// A copy counts those days of a calendar span that it knows the programme to have.
    @Test
    void marksACalendarSpanOfWhichACopyHasNotAllDays() {
        IndicatorBody asked = counted(FigureSource.REPORTED, "campaigns.calls");
        Programme programme =
                programme(
                        live("REGION", definition(2, YEAR, asked)),
                        live("TJ", definition(2, YEAR, asked)),
                        live("UZ", from(1, LocalDate.of(YEAR, 2, 1), asked)));

        assertThat(derived(programme, "2020-Q1")).isEqualTo(known(2, true));
    }

    @Test
    void leavesOutACalendarSpanOfWhichACopyHasDaysThatTheProgrammeNoLongerHas() {
        IndicatorBody asked = counted(FigureSource.REPORTED, "campaigns.calls");
        LocalDate february = LocalDate.of(YEAR, 2, 1);
        Programme programme =
                programme(
                        live("REGION", from(2, february, asked)),
                        live("TJ", from(2, february, asked)),
                        live("UZ", definition(1, YEAR, asked)));

        assertThat(derived(programme, "2020-Q1")).isEqualTo(known(1, true));
    }

    @Test
    void leavesOutAnActualThatIsCountedByAnotherDerivation() {
        IndicatorBody asked = counted(FigureSource.DERIVED, "campaigns.calls");
        IndicatorBody before = counted(FigureSource.DERIVED, "campaigns.calls[channel=phone]");
        Programme programme =
                programme(
                        live("REGION", definition(2, YEAR, asked)),
                        live("TJ", definition(2, YEAR, asked)),
                        live("UZ", definition(1, YEAR, before)));

        assertThat(actual(programme, null)).isEqualTo(known(7, true));
        assertThat(actual(programme, "2020-Q1")).isEqualTo(known(1, true));
    }

    @Test
    void leavesOutAnActualFromAnotherSourceAndTakesTheSameCount() {
        IndicatorBody asked = counted(FigureSource.DERIVED, "campaigns.calls");
        IndicatorBody before = counted(FigureSource.REPORTED, "campaigns.calls");
        Programme programme =
                programme(
                        live("REGION", definition(2, YEAR, asked)),
                        live("TJ", definition(2, YEAR, asked)),
                        live("UZ", definition(1, YEAR, before)));

        assertThat(actual(programme, null)).isEqualTo(known(7, true));
        assertThat(derived(programme, null)).isEqualTo(known(6, false));
    }

    @Test
    void saysWhichSilentOfficeHoldsAProgrammeThatIsNotKnown() {
        Standing silent =
                new Standing(
                        Seen.office("UZ"),
                        false,
                        Health.DOWN,
                        Optional.of(NOW),
                        Optional.of(new Catalogue(Set.of("P", "never fetched"), NOW)),
                        stale("UZ", definition(1, YEAR, BOTH)).programmes());

        assertThat(offices(region(LocalDate.MAX, silent).programmes())).containsExactly("UZ");
    }

    @Test
    void doesNotDenyAProgrammeThatALiveOfficeListsAndDidNotShow() {
        Standing listing = holding("UZ", true, "P");

        assertThat(offices(region(LocalDate.MAX, listing).programme("P"))).containsExactly("UZ");
    }

    @Test
    void deniesAProgrammeThatEachLiveOfficeDenies() {
        Standing denying = holding("UZ", true, "Q");

        assertThat(region(LocalDate.MAX, denying).programme("P"))
                .isEqualTo(new Composed<>(null, List.of()));
    }

    @Test
    void takesAnOldWordThatAnOfficeHoldsNoneForStale() {
        Programme programme =
                programme(
                        live("TJ", definition(2, YEAR, BOTH)),
                        live("REGION", definition(2, YEAR, BOTH)),
                        holding("UZ", false));

        Indicator both = programme.indicator("both").orElseThrow();
        assertThat(both.regional((String) null).data().coverage())
                .isEqualTo(new Coverage(2, List.of(), List.of("UZ")));
        assertThat(both.national(null, null).data().getLast().said().asOf()).contains(NOW);
    }

    @Test
    void saysThatAnOfficeMayKnowMoreWhoseWordThatItHoldsNoneIsOld() {
        Programme programme =
                programme(live("TJ", definition(2, YEAR, BOTH)), holding("UZ", false));

        assertThat(offices(programme.indicators(null, null))).containsExactly("UZ");
    }

    /// An office that said which programmes it holds, and nothing of them.
    private static Standing holding(String office, boolean live, String... codes) {
        return new Standing(
                Seen.office(office),
                live,
                live ? Health.UP : Health.DOWN,
                Optional.of(NOW),
                Optional.of(new Catalogue(Set.of(codes), NOW)),
                Map.of());
    }

    private static List<String> offices(Composed<?> composed) {
        return composed.troubles().stream()
                .map(it -> it.silent().orElseThrow().office().code())
                .toList();
    }

    private static List<String> codes(Programme programme) {
        return programme.indicators(null, null).data().stream()
                .map(it -> it.definition().code())
                .toList();
    }

    private static MeasureBody derived(Programme programme, String period) {
        return programme.indicator("both").orElseThrow().regional(period).data().derived();
    }

    private static MeasureBody actual(Programme programme, String period) {
        return programme.indicator("both").orElseThrow().regional(period).data().actual();
    }

    private static Programme programme(Standing... standings) {
        return region(LocalDate.of(2026, 1, 1), standings).programme("P").data();
    }

    private static Region region(LocalDate today, Standing... standings) {
        return Seen.region(Seen.ANALYST, today, List.of(standings));
    }

    private static Standing live(String office, ProgrammeBody definition) {
        return standing(office, Freshness.LIVE, definition);
    }

    private static Standing stale(String office, ProgrammeBody definition) {
        return standing(office, Freshness.STALE, definition);
    }

    private static Standing missing(String office) {
        return new Standing(
                Seen.office(office),
                false,
                Health.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Standing standing(String code, Freshness freshness, ProgrammeBody definition) {
        return new Standing(
                Seen.office(code),
                freshness == Freshness.LIVE,
                freshness == Freshness.LIVE ? Health.UP : Health.DOWN,
                Optional.of(NOW),
                Optional.of(new Catalogue(Set.of("P"), NOW)),
                Map.of(
                        "P",
                        new Said(
                                freshness,
                                Optional.of(NOW),
                                Optional.of(ProgrammeReport.of(answer(code, definition))))));
    }

    private static ProgrammeAnswerBody answer(String office, ProgrammeBody definition) {
        return new ProgrammeAnswerBody(
                "tag",
                definition,
                definition.indicators().stream()
                        .filter(it -> it.offices().contains(office))
                        .map(UnevenCopiesTests::figures)
                        .toList(),
                List.of(),
                List.of());
    }

    /// Of what is counted 3, of which 1 in the first quarter.
    private static IndicatorFiguresBody figures(IndicatorBody indicator) {
        boolean counted = indicator.derivation() != null;
        MeasureBody three = counted ? known(3, false) : null;
        return new IndicatorFiguresBody(
                indicator.code(),
                List.of(figure("ALL", three), figure("P", three)),
                counted ? List.of(new CalendarFigureBody("2020-Q1", known(1, false))) : null);
    }

    private static SpanFigureBody figure(String span, MeasureBody derived) {
        MeasureBody seven = known(7, false);
        MeasureBody none = absent(MeasureStatus.NOT_REPORTED);
        return new SpanFigureBody(
                span,
                none,
                none,
                seven,
                absent(MeasureStatus.NOT_APPLICABLE),
                null,
                null,
                AchievementStatus.NOT_APPLICABLE,
                null,
                null,
                seven,
                derived);
    }

    private static MeasureBody known(int value, boolean partial) {
        MeasureBody whole = Measures.body(new Amount.Total(BigDecimal.valueOf(value)));
        return new MeasureBody(
                whole.status(), whole.value(), null, partial, null, null, null, null);
    }

    private static MeasureBody absent(MeasureStatus status) {
        return new MeasureBody(status, null, null, false, null, null, null, null);
    }

    private static ProgrammeBody definition(
            long version, int lastYear, IndicatorBody... indicators) {
        return definition(
                version, LocalDate.of(YEAR, 1, 1), LocalDate.of(lastYear, 12, 31), indicators);
    }

    private static ProgrammeBody from(long version, LocalDate start, IndicatorBody... indicators) {
        return definition(version, start, LocalDate.of(YEAR, 12, 31), indicators);
    }

    private static ProgrammeBody definition(
            long version, LocalDate start, LocalDate end, IndicatorBody... indicators) {
        return new ProgrammeBody(
                "P",
                "Programme",
                null,
                start,
                end,
                null,
                null,
                "REGION",
                version,
                List.of(new PeriodBody("P", start, end)),
                List.of(new ResultBody("R", ResultLevel.OUTCOME, null, "Result")),
                List.of(indicators));
    }

    private static IndicatorBody counted(FigureSource source, String derivation) {
        return indicator("both", Aggregation.SUM, source, derivation, "TJ", "UZ");
    }

    private static IndicatorBody indicator(
            String code, Aggregation aggregation, String... offices) {
        return indicator(code, aggregation, FigureSource.REPORTED, null, offices);
    }

    private static IndicatorBody indicator(
            String code,
            Aggregation aggregation,
            FigureSource source,
            String derivation,
            String... offices) {
        return new IndicatorBody(
                code,
                "R",
                "Indicator",
                Unit.COUNT,
                aggregation,
                absent(MeasureStatus.NOT_REPORTED),
                List.of(offices),
                Map.of(),
                source,
                derivation,
                Direction.INCREASE);
    }
}
