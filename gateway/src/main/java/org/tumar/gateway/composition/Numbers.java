package org.tumar.gateway.composition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Numbers by name, which add up.
public record Numbers(Map<String, BigDecimal> byName) {

    static final Numbers NONE = new Numbers(Map.of());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public Numbers {
        byName = Map.copyOf(byName);
    }

    /// The same with one more.
    Numbers with(String name, long number) {
        return with(name, BigDecimal.valueOf(number));
    }

    /// The same with one more.
    Numbers with(String name, BigDecimal number) {
        return plus(new Numbers(Map.of(name, number)));
    }

    Numbers plus(Numbers other) {
        Map<String, BigDecimal> sums = new TreeMap<>(byName);
        other.byName.forEach((name, number) -> sums.merge(name, number, BigDecimal::add));
        return new Numbers(sums);
    }

    /// The name of how many records do not say a number.
    static String silent(String name) {
        return name + " not said";
    }

    /// Whether some records do not say it, so that it is a part.
    boolean isPart(String name) {
        return byName.getOrDefault(silent(name), BigDecimal.ZERO).signum() > 0;
    }

    /// Empty where nobody said it.
    Optional<BigDecimal> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// How much one number is more than another, in percent of that other; empty where that is
    /// nothing.
    Optional<BigDecimal> growth(String from, String to) {
        BigDecimal before = byName.getOrDefault(from, BigDecimal.ZERO);
        BigDecimal after = byName.getOrDefault(to, BigDecimal.ZERO);
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        after.subtract(before)
                                .multiply(HUNDRED)
                                .divide(before, MathContext.DECIMAL64)
                                .setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
