package org.tumar.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decimal128 arithmetic, rounded half up only for showing.
public final class Decimals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String SPACES = " \\u00a0\\u2009\\u202f";

    /// A sign, digits plain or in groups of three parted by commas or by spaces, and a decimal
    /// part.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "-?(?:\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:["
                            + SPACES
                            + "]\\d{3})+)(?:\\.\\d+)?");

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[," + SPACES + "]");

    private Decimals() {}

    /// Reads a number as programme files write it: `12938`, `12 938`, `196,981`, `-3`, `12.63`.
    ///
    /// @return empty where the text is anything else, or has more digits than Decimal128 holds (34)
    public static Optional<BigDecimal> parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(BETWEEN_GROUPS.matcher(text).replaceAll(""));
        return Optional.of(canonical(number))
                .filter(it -> it.precision() <= MathContext.DECIMAL128.getPrecision());
    }

    static BigDecimal add(BigDecimal one, BigDecimal other) {
        return one.add(other, MathContext.DECIMAL128);
    }

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }

    /// `part / whole * 100`.
    static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return divide(part.multiply(HUNDRED), whole);
    }

    static BigDecimal shown(BigDecimal value, int decimals) {
        return canonical(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /// Without trailing zeros and never with an exponent, so that equal numbers are equal.
    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
