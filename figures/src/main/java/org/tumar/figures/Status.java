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
/// taken, as with a target of zero, none of these percentages is reached.
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
            return AchievementStatus.UNKNOWN;
        }
        return reached(rule, figure).orElseGet(() -> underWay(rule, figure, span, day));
    }

    private static Optional<AchievementStatus> reached(Rule rule, Figure figure) {
        if (rule.unit() == Unit.YES_NO) {
            return isYes(figure.target()) && isYes(figure.actual())
                    ? Optional.of(AchievementStatus.ACHIEVED)
                    : Optional.empty();
        }
        boolean downward = rule.direction() == Direction.DECREASE;
        return Achievement.exact(figure).flatMap(it -> reached(it, downward));
    }

    private static Optional<AchievementStatus> reached(BigDecimal achievement, boolean downward) {
        if (reaches(achievement, downward ? OVERACHIEVED_DOWNWARD : OVERACHIEVED, downward)) {
            return Optional.of(AchievementStatus.OVERACHIEVED);
        }
        return reaches(achievement, ACHIEVED, downward)
                ? Optional.of(AchievementStatus.ACHIEVED)
                : Optional.empty();
    }

    private static boolean reaches(BigDecimal achievement, BigDecimal mark, boolean downward) {
        int order = achievement.compareTo(mark);
        return downward ? order <= 0 : order >= 0;
    }

    private static AchievementStatus underWay(Rule rule, Figure figure, Span span, LocalDate day) {
        if (span.isOverOn(day)) {
            return AchievementStatus.NOT_ACHIEVED;
        }
        if (rule.direction() == Direction.DECREASE) {
            return AchievementStatus.BEHIND;
        }
        if (isZero(figure.actual())) {
            return AchievementStatus.NOT_STARTED;
        }
        return Achievement.exact(figure)
                .filter(it -> it.compareTo(elapsedShare(span, day)) >= 0)
                .map(_ -> AchievementStatus.ON_TRACK)
                .orElse(AchievementStatus.BEHIND);
    }

    private static boolean isYes(Quantity quantity) {
        return quantity.known().equals(Optional.of(new Verdict(true)));
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
