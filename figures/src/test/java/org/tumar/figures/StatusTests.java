package org.tumar.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.contracts.indicators.AchievementStatus.NOT_APPLICABLE;
import static org.tumar.contracts.indicators.AchievementStatus.UNKNOWN;
import static org.tumar.figures.FigureFixtures.SUM;
import static org.tumar.figures.FigureFixtures.span;
import static org.tumar.figures.FigureFixtures.total;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Quantity.Absent;

class StatusTests {

    private static final Rule DECREASE = new Rule(Unit.COUNT, Aggregation.SUM, Direction.DECREASE);

    private final Span tenDays = span("P", "2026-01-01", "2026-01-10");

    @ParameterizedTest
    @CsvSource({
        "100, 110, 2026-01-05, OVERACHIEVED",
        "1000, 1099, 2026-01-05, ACHIEVED",
        "100, 100, 2026-01-05, ACHIEVED",
        "1000, 999, 2026-01-10, BEHIND",
        "1000, 999, 2026-01-11, NOT_ACHIEVED",
        "100, 0, 2026-01-05, NOT_STARTED",
        "100, 0, 2026-01-11, NOT_ACHIEVED",
        "100, 50, 2026-01-05, ON_TRACK",
        "100, 49, 2026-01-05, BEHIND",
        "100, 1, 2025-12-31, ON_TRACK",
        "0, 25, 2026-02-01, NOT_ACHIEVED",
        "0, 25, 2026-01-05, BEHIND",
        "0, 0, 2026-01-05, NOT_STARTED",
    })
    void comparesTheAchievementWithTheDay(
            long target, long actual, LocalDate day, AchievementStatus expected) {
        assertThat(status(SUM, total(target), total(actual), day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 90, 2026-01-05, OVERACHIEVED",
        "100, 91, 2026-01-05, ACHIEVED",
        "100, 100, 2026-02-01, ACHIEVED",
        "100, 101, 2026-01-05, BEHIND",
        "100, 101, 2026-02-01, NOT_ACHIEVED",
        "100, 0, 2026-01-05, OVERACHIEVED",
    })
    void mirrorsAnIndicatorThatShouldDecrease(
            long target, long actual, LocalDate day, AchievementStatus expected) {
        assertThat(status(DECREASE, total(target), total(actual), day)).isEqualTo(expected);
    }

    @Test
    void noTargetIsNotApplicableAndNoActualIsUnknown() {
        LocalDate day = LocalDate.parse("2026-01-05");

        assertThat(status(SUM, Absent.NOT_REPORTED, total(1), day)).isEqualTo(NOT_APPLICABLE);
        assertThat(status(SUM, Absent.NOT_APPLICABLE, total(1), day)).isEqualTo(NOT_APPLICABLE);
        assertThat(status(SUM, total(1), Absent.NOT_REPORTED, day)).isEqualTo(UNKNOWN);
        assertThat(status(SUM, total(1), Absent.NOT_APPLICABLE, day)).isEqualTo(UNKNOWN);
        assertThat(status(SUM, Absent.UNAVAILABLE, Absent.UNAVAILABLE, day)).isEqualTo(UNKNOWN);
    }

    private AchievementStatus status(Rule rule, Quantity target, Quantity actual, LocalDate day) {
        return Status.of(rule, new Figure(target, actual, Pair.of(target, actual)), tenDays, day);
    }
}
