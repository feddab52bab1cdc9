package org.tumar.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.figures.Quantity.Absent;

/// Actual as a percentage of target.
final class Achievement {

    private Achievement() {}

    static Quantity of(Figure figure) {
        boolean partial = figure.target().partial() || figure.actual().partial();
        return exact(figure)
                .map(it -> Quantity.of(new Amount.Total(Decimals.shown(it, 1))).partialIf(partial))
                .orElseGet(
                        () -> isUnavailable(figure) ? Absent.UNAVAILABLE : Absent.NOT_APPLICABLE);
    }

    /// Unrounded, as status compares it.
    static Optional<BigDecimal> exact(Figure figure) {
        return figure.pair().flatMap(Achievement::exact);
    }

    private static Optional<BigDecimal> exact(Pair pair) {
        Optional<BigDecimal> target = pair.target().number().filter(it -> it.signum() != 0);
        return target.flatMap(
                divisor -> pair.actual().number().map(it -> Decimals.percentage(it, divisor)));
    }

    private static boolean isUnavailable(Figure figure) {
        return figure.target().status() == MeasureStatus.UNAVAILABLE
                || figure.actual().status() == MeasureStatus.UNAVAILABLE;
    }
}
