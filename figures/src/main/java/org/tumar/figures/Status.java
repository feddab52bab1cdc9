package org.tumar.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Verdict;

/// Where an actual stands against its target on a given day.
///
/// The first of these that holds: no target: NOT_APPLICABLE. No actual: UNKNOWN. Achievement of 110
/// or more: OVERACHIEVED; of 100 or more: ACHIEVED. Span over: NOT_ACHIEVED. Actual zero:
/// NOT_STARTED. Achievement of at least the elapsed share of the span: ON_TRACK. Else BEHIND. A
/// yes-no indicator is ACHIEVED when actual and target are both yes. Where an achievement cannot be
/// taken, as with a target of zero, NOT_APPLICABLE.
///
/// An indicator that should decrease mirrors it: at most 90 % of the target is OVERACHIEVED, at
/// most 100 % ACHIEVED, and short of that it is BEHIND until the span is over.
public final class Status {

    private static final BigDecimal ACHIEVED = BigDecimal.valueOf(100);
    private static final BigDecimal OVERACHIEVED = BigDecimal.valueOf(110);
    private static final BigDecimal OVERACHIEVED_DOWNWARD = BigDecimal.valueOf(90);

    private Status() {}

    /// @param span what the figure is of
    /// @param day as the asker's clock has it
    public static AchievementStatus of(Rule rule, Figure figure, Span span, LocalDate day) {
        if (!figure.target().isKnown()) {
            return switch (figure.target().status()) {
                case UNAVAILABLE, SUPPRESSED -> AchievementStatus.UNKNOWN;
                default -> AchievementStatus.NOT_APPLICABLE;
            };
        }
        if (!figure.actual().isKnown()) {
            return switch (figure.actual().status()) {
                case NOT_APPLICABLE -> AchievementStatus.NOT_APPLICABLE;
                default -> AchievementStatus.UNKNOWN;
            };
        }
        if (rule.unit() == Unit.YES_NO) {
            return ofVerdict(figure, span, day);
        }
        return Achievement.exact(figure)
                .map(achievement -> ofNumber(rule, figure, achievement, span, day))
                .orElse(AchievementStatus.NOT_APPLICABLE);
    }

    private static AchievementStatus ofVerdict(Figure figure, Span span, LocalDate day) {
        if (isYes(figure.target()) && isYes(figure.actual())) {
            return AchievementStatus.ACHIEVED;
        }
        return span.isOverOn(day) ? AchievementStatus.NOT_ACHIEVED : AchievementStatus.BEHIND;
    }

    private static boolean isYes(Quantity quantity) {
        return quantity.known().equals(Optional.of(new Verdict(true)));
    }

    private static AchievementStatus ofNumber(
            Rule rule, Figure figure, BigDecimal achievement, Span span, LocalDate day) {
        boolean downward = rule.direction() == Direction.DECREASE;
        if (reaches(achievement, downward ? OVERACHIEVED_DOWNWARD : OVERACHIEVED, downward)) {
            return AchievementStatus.OVERACHIEVED;
        }
        if (reaches(achievement, ACHIEVED, downward)) {
            return AchievementStatus.ACHIEVED;
        }
        if (span.isOverOn(day)) {
            return AchievementStatus.NOT_ACHIEVED;
        }
        if (downward) {
            return AchievementStatus.BEHIND;
        }
        if (isZero(figure.actual())) {
            return AchievementStatus.NOT_STARTED;
        }
        return achievement.compareTo(elapsedShare(span, day)) >= 0
                ? AchievementStatus.ON_TRACK
                : AchievementStatus.BEHIND;
    }

    private static boolean reaches(BigDecimal achievement, BigDecimal mark, boolean downward) {
        int order = achievement.compareTo(mark);
        return downward ? order <= 0 : order >= 0;
    }

    private static boolean isZero(Quantity quantity) {
        return quantity.known().flatMap(Amount::number).map(it -> it.signum() == 0).orElse(false);
    }

    /// In percent, on the scale of achievement.
    private static BigDecimal elapsedShare(Span span, LocalDate day) {
        return Decimals.percentage(
                BigDecimal.valueOf(span.elapsedDaysOn(day)), BigDecimal.valueOf(span.days()));
    }
}
