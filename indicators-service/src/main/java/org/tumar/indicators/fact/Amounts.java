package org.tumar.indicators.fact;

import java.math.BigDecimal;

/// How much was counted.
///
/// @param sum what is counted; of a ratio, its numerator
/// @param base a ratio's denominator; zero of all else
/// @param cases how many a ratio is of; zero of all else
record Amounts(BigDecimal sum, BigDecimal base, long cases) {

    static final Amounts NONE = of(0);

    Amounts {
        sum = plain(sum);
        base = plain(base);
    }

    /// So that equal numbers are equal, and none is written with an exponent.
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Amounts of(long count) {
        return new Amounts(BigDecimal.valueOf(count), BigDecimal.ZERO, 0);
    }

    Amounts plus(Amounts other) {
        return new Amounts(sum.add(other.sum), base.add(other.base), cases + other.cases);
    }

    Amounts negated() {
        return new Amounts(sum.negate(), base.negate(), -cases);
    }

    boolean isNone() {
        return equals(NONE);
    }

    /// Equal for equal amounts alone.
    String text() {
        return sum.toPlainString() + "/" + base.toPlainString() + "/" + cases;
    }
}
