package org.tumar.figures;

import java.math.BigDecimal;
import java.util.Optional;

/// A known value in the form in which it can be rolled up.
public sealed interface Amount {

    /// A number that adds up.
    record Total(BigDecimal sum) implements Amount {}

    /// A mean, as what it is made of.
    ///
    /// @param count at least 1
    record Average(BigDecimal sum, long count) implements Amount {}

    /// A ratio, as what it is made of; times one hundred where the unit is percent.
    ///
    /// @param denominator anything but zero
    record Fraction(BigDecimal numerator, BigDecimal denominator, boolean percent)
            implements Amount {}

    /// A yes or a no.
    record Verdict(boolean yes) implements Amount {}

    /// Words, which nothing can be made of.
    record Wording(String text) implements Amount {}

    /// The number behind this amount, unrounded; empty for a verdict and for words.
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Total total -> Optional.of(total.sum());
            case Average average ->
                    Optional.of(
                            Decimals.divide(average.sum(), BigDecimal.valueOf(average.count())));
            case Fraction fraction when fraction.percent() ->
                    Optional.of(Decimals.percentage(fraction.numerator(), fraction.denominator()));
            case Fraction fraction ->
                    Optional.of(Decimals.divide(fraction.numerator(), fraction.denominator()));
            case Verdict _, Wording _ -> Optional.empty();
        };
    }

    /// The number for showing: means and ratios to two decimals, half up; totals as they are.
    default Optional<BigDecimal> shown() {
        return switch (this) {
            case Average _, Fraction _ -> number().map(number -> Decimals.shown(number, 2));
            case Total _, Verdict _, Wording _ -> number().map(Decimals::canonical);
        };
    }

    /// The words for showing, where words stand in for a number.
    default Optional<String> words() {
        return switch (this) {
            case Verdict verdict -> Optional.of(verdict.yes() ? "yes" : "no");
            case Wording wording -> Optional.of(wording.text());
            case Total _, Average _, Fraction _ -> Optional.empty();
        };
    }
}
