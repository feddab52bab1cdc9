package org.tumar.indicators.fact;

import java.math.BigDecimal;

/// How much was counted.
///
/// @param count how many; of a ratio, how many it is of
/// @param numerator of a ratio; zero of all else
/// @param denominator likewise
/// @param said how many records say it
/// @param silent how many records could, and do not
record Amounts(long count, BigDecimal numerator, BigDecimal denominator, long said, long silent) {

    static final Amounts NONE = of(0);

    Amounts {
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    /// So that equal numbers are equal, and none is written with an exponent.
    private static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Amounts of(long count) {
        return new Amounts(count, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
    }

    static Amounts ofRatio(long count, BigDecimal numerator, BigDecimal denominator) {
        return new Amounts(count, numerator, denominator, 0, 0);
    }

    /// A record, and nothing of what it has counted.
    static Amounts ofRecord(boolean said) {
        return new Amounts(0, BigDecimal.ZERO, BigDecimal.ZERO, said ? 1 : 0, said ? 0 : 1);
    }

    /// The same records where none of them says it.
    Amounts unsaid() {
        return new Amounts(count, numerator, denominator, 0, said + silent);
    }

    Amounts plus(Amounts other) {
        return new Amounts(
                count + other.count,
                numerator.add(other.numerator),
                denominator.add(other.denominator),
                said + other.said,
                silent + other.silent);
    }

    Amounts negated() {
        return new Amounts(-count, numerator.negate(), denominator.negate(), -said, -silent);
    }

    boolean isNone() {
        return count == 0
                && numerator.signum() == 0
                && denominator.signum() == 0
                && said == 0
                && silent == 0;
    }

    /// Different for different amounts.
    long mark() {
        return Mark.of(count, mark(numerator), mark(denominator), said, silent);
    }

    private static long mark(BigDecimal number) {
        return number.signum() == 0 ? 0 : Mark.of(number.toPlainString());
    }
}
