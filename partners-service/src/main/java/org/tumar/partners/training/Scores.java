package org.tumar.partners.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// What those knew who were tested before a training and after it, as sums.
///
/// @param before sum of the scores before, each from 0 to 100
/// @param after sum of the scores after
/// @param scored how many were tested both times
record Scores(BigDecimal before, BigDecimal after, long scored) {

    static final Scores NONE = new Scores(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /// Equal where the numbers are, however they are written.
    Scores {
        before = plain(before);
        after = plain(after);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    Scores and(Scores other) {
        return new Scores(before.add(other.before), after.add(other.after), scored + other.scored);
    }

    /// In percent of what was known before, a ratio of sums; empty where nothing was known.
    Optional<BigDecimal> gain() {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        after.subtract(before)
                                .multiply(HUNDRED)
                                .divide(before, MathContext.DECIMAL64)
                                .setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
