package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.figures.FigureFixtures.LATEST;
import static org.tumar.figures.FigureFixtures.SUM;
import static org.tumar.figures.FigureFixtures.YES_NO;
import static org.tumar.figures.FigureFixtures.ct0495;
import static org.tumar.figures.FigureFixtures.px0179;
import static org.tumar.figures.FigureFixtures.total;
import static org.tumar.figures.FigureFixtures.verdict;
import static org.tumar.figures.FigureFixtures.whole;
import static org.tumar.figures.FigureFixtures.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.MeasureStatus;

/// The worked examples of `docs/arithmetic.md`, with the figures of the real reports.
class WorkedExampleTests {

    private static final LocalDate AFTERWARDS = LocalDate.parse("2026-01-01");

    private final Timeline ct0495 = ct0495();
    private final Timeline px0179 = px0179();

    @Test
    void takesAchievementOverTheYearsThatHaveATargetAndAnActual() {
        Figure uzbekistan =
                whole(
                        SUM,
                        ct0495,
                        years(SUM, "150", "200", "250", "", ""),
                        years(SUM, "224", "231", "189", "64", "144"));

        assertThat(uzbekistan.target()).isEqualTo(total(600).partialIf(true));
        assertThat(uzbekistan.actual()).isEqualTo(total(852));
        assertThat(shown(uzbekistan.achievement())).isEqualByComparingTo("107.3");
        assertThat(uzbekistan.achievement().partial()).isTrue();
        assertThat(Status.of(SUM, uzbekistan, ct0495.whole(), AFTERWARDS))
                .isEqualTo(AchievementStatus.ACHIEVED);
    }

    @Test
    void aYearInWhichTheProgrammeHadNotStartedIsNoPartOfAnything() {
        Figure kyrgyzstan =
                whole(
                        SUM,
                        ct0495,
                        years(SUM, "n/a", "14", "14", "20", "15"),
                        years(SUM, "n/a", "16", "14", "20", "60"));

        assertThat(kyrgyzstan.target()).isEqualTo(total(63));
        assertThat(kyrgyzstan.actual()).isEqualTo(total(110));
        assertThat(shown(kyrgyzstan.achievement())).isEqualByComparingTo("174.6");
        assertThat(Status.of(SUM, kyrgyzstan, ct0495.whole(), AFTERWARDS))
                .isEqualTo(AchievementStatus.OVERACHIEVED);
    }

    @Test
    void anActualAtMidTermIsThatOfTheWholeProgrammeAndPartial() {
        Figure visits = whole(SUM, px0179, Map.of("FULL", total(10)), Map.of("MID", total(3)));

        assertThat(visits.target()).isEqualTo(total(10));
        assertThat(visits.actual()).isEqualTo(total(3).partialIf(true));
        assertThat(shown(visits.achievement())).isEqualByComparingTo("30");
        assertThat(visits.achievement().partial()).isTrue();
        assertThat(Status.of(SUM, visits, px0179.whole(), AFTERWARDS))
                .isEqualTo(AchievementStatus.NOT_ACHIEVED);
    }

    @Test
    void aMidTermWithoutATargetHasNoAchievement() {
        NationalFigures visits =
                new NationalFigures(
                        SUM, px0179, Map.of("FULL", total(10)), Map.of("MID", total(3)));
        Span mid = px0179.span("MID").orElseThrow();

        assertThat(visits.figure(mid).actual()).isEqualTo(total(3));
        assertThat(visits.figure(mid).target().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
        assertThat(visits.figure(mid).achievement().status())
                .isEqualTo(MeasureStatus.NOT_APPLICABLE);
        assertThat(Status.of(SUM, visits.figure(mid), mid, AFTERWARDS))
                .isEqualTo(AchievementStatus.NOT_APPLICABLE);
    }

    @Test
    void theLatestValueStandsForTheProgramme() {
        Figure taskForces =
                whole(LATEST, px0179, Map.of("FULL", total(3)), Map.of("MID", total(3)));

        assertThat(taskForces.actual()).isEqualTo(total(3).partialIf(true));
        assertThat(Status.of(LATEST, taskForces, px0179.whole(), AFTERWARDS))
                .isEqualTo(AchievementStatus.ACHIEVED);
    }

    @Test
    void aYesThatIsNotYetAYesIsBehindUntilTheProgrammeIsOver() {
        Figure draftLaw =
                whole(YES_NO, px0179, Map.of("FULL", verdict(true)), Map.of("MID", verdict(false)));

        assertThat(draftLaw.achievement().status()).isEqualTo(MeasureStatus.NOT_APPLICABLE);
        assertThat(Status.of(YES_NO, draftLaw, px0179.whole(), LocalDate.parse("2021-12-19")))
                .isEqualTo(AchievementStatus.BEHIND);
        assertThat(Status.of(YES_NO, draftLaw, px0179.whole(), LocalDate.parse("2021-12-20")))
                .isEqualTo(AchievementStatus.NOT_ACHIEVED);
    }

    private static BigDecimal shown(Quantity quantity) {
        return quantity.known().flatMap(Amount::shown).orElseThrow();
    }
}
