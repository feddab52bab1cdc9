package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.Aggregation;
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
import org.tumar.gateway.offices.Catalogue;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Health;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.ProgrammeReport;
import org.tumar.gateway.offices.Said;
import org.tumar.gateway.offices.Standing;

/// A year of two halves, and another year that goes on.
class CompletenessTests {

    private static final Instant NOW = Instant.parse("2021-06-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);
    private static final List<String> SPANS = List.of("ALL", "Y1", "H1", "H2", "Y2");

    @Test
    void asksAfterTheShortestPeriodsThatAreOver() {
        assertThat(gaps(Seen.ANALYST, office("TJ")))
                .containsExactly("TJ H1 NOT_REPORTED 2020-07-01", "TJ H2 NOT_REPORTED 2021-01-01");
    }

    @Test
    void countsAPartOfWhatWasReportedAsAWhole() {
        assertThat(gaps(Seen.ANALYST, office("TJ", "Y1"))).isEmpty();
    }

    @Test
    void asksAfterTheOtherHalf() {
        assertThat(gaps(Seen.ANALYST, office("TJ", "H1")))
                .containsExactly("TJ H2 NOT_REPORTED 2021-01-01");
    }

    @Test
    void isComplete() {
        assertThat(gaps(Seen.ANALYST, office("TJ", "H1", "H2"))).isEmpty();
    }

    @Test
    void saysOfAnOfficeThatNeverAnsweredThatItIsUnavailable() {
        assertThat(gaps(Seen.ANALYST, office("TJ", "H1", "H2"), silent("UZ")))
                .containsExactly("UZ H1 UNAVAILABLE 2020-07-01", "UZ H2 UNAVAILABLE 2021-01-01");
    }

    @Test
    void tellsAnOfficerOfItsOwnOfficeAlone() {
        assertThat(gaps(Seen.officer("UZ"), office("TJ"), office("UZ", "H1")))
                .containsExactly("UZ H2 NOT_REPORTED 2021-01-01");
    }

    @Test
    void isNotForDonors() {
        Composed<List<Gap>> composed = programme(Seen.donor("P"), office("TJ")).completeness(null);

        assertThat(composed.data()).isNull();
        assertThat(composed.troubles())
                .extracting(Trouble::code)
                .containsExactly(ErrorCode.FORBIDDEN);
    }

    @Test
    void saysWhichIndicatorThereIsNot() {
        Composed<List<Gap>> composed =
                programme(Seen.ANALYST, office("TJ")).completeness(List.of("2"));

        assertThat(composed.data()).isEmpty();
        assertThat(composed.troubles())
                .extracting(Trouble::code)
                .containsExactly(ErrorCode.NOT_FOUND);
    }

    /// As of what was counted from records, at a moment in the past.
    @Test
    void asksNobodyAfterWhatAnOfficeThatAnswersCannotSay() {
        assertThat(gaps(Seen.ANALYST, office("TJ", absent(MeasureStatus.UNAVAILABLE)))).isEmpty();
    }

    private static List<String> gaps(Caller caller, Standing... standings) {
        return programme(caller, standings).completeness(null).data().stream()
                .map(it ->
                        String.join(
                                " ",
                                it.office(),
                                it.period(),
                                it.status().name(),
                                it.since().toString()))
                .toList();
    }

    private static Programme programme(Caller caller, Standing... standings) {
        return Seen.region(caller, TODAY, List.of(standings)).programme("P").data();
    }

    private static Standing silent(String code) {
        return new Standing(
                at(code), false, Health.DOWN, Optional.empty(), Optional.empty(), Map.of());
    }

    /// @param reported periods of which it has given an actual, which may be zero
    private static Standing office(String code, String... reported) {
        return office(code, none(), reported);
    }

    /// @param otherwise the actual of other periods
    private static Standing office(String code, MeasureBody otherwise, String... reported) {
        ProgrammeReport report =
                ProgrammeReport.of(
                        new ProgrammeAnswerBody(
                                "tag",
                                definition(),
                                List.of(
                                        new IndicatorFiguresBody(
                                                "1",
                                                SPANS.stream()
                                                        .map(it ->
                                                                figure(
                                                                        it,
                                                                        Set.of(reported),
                                                                        otherwise))
                                                        .toList())),
                                List.of(),
                                List.of()));
        return new Standing(
                at(code),
                true,
                Health.UP,
                Optional.of(NOW),
                Optional.of(new Catalogue(Set.of("P"), NOW)),
                Map.of("P", new Said(Freshness.LIVE, Optional.of(NOW), Optional.of(report))));
    }

    private static Office at(String code) {
        return new Office(code, Optional.of(code), code, URI.create("http://localhost"));
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
                "TJ",
                1,
                Stream.of(
                                new PeriodBody("Y1", day(2020, 1, 1), day(2020, 12, 31)),
                                new PeriodBody("H1", day(2020, 1, 1), day(2020, 6, 30)),
                                new PeriodBody("H2", day(2020, 7, 1), day(2020, 12, 31)),
                                new PeriodBody("Y2", day(2021, 1, 1), day(2021, 12, 31)))
                        .toList(),
                List.of(new ResultBody("R", ResultLevel.OUTCOME, null, "Result")),
                List.of(
                        new IndicatorBody(
                                "1",
                                "R",
                                "Indicator",
                                Unit.COUNT,
                                Aggregation.SUM,
                                none(),
                                List.of("TJ", "UZ"),
                                Map.of(),
                                FigureSource.REPORTED,
                                null,
                                Direction.INCREASE)));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static SpanFigureBody figure(String span, Set<String> reported, MeasureBody otherwise) {
        MeasureBody actual = reported.contains(span) ? zero() : otherwise;
        return new SpanFigureBody(
                span,
                none(),
                none(),
                actual,
                none(),
                null,
                null,
                AchievementStatus.NOT_APPLICABLE,
                null,
                null,
                actual,
                null);
    }

    private static MeasureBody zero() {
        return new MeasureBody(
                MeasureStatus.KNOWN, BigDecimal.ZERO, null, false, null, null, null, null);
    }

    private static MeasureBody none() {
        return absent(MeasureStatus.NOT_REPORTED);
    }

    private static MeasureBody absent(MeasureStatus status) {
        return new MeasureBody(status, null, null, false, null, null, null, null);
    }
}
