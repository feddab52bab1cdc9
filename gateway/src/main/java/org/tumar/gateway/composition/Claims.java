package org.tumar.gateway.composition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tumar.figures.Amount;
import org.tumar.figures.Quantity;

/// Whether a printed figure and a reckoned one say the same.
final class Claims {

    private static final int MOST_DECIMALS = 2;

    private Claims() {}

    /// Totals, yes-no and words exactly; means and ratios at the decimals that the claim is printed
    /// with, at most two. An unknown figure agrees with nothing.
    static boolean agree(Quantity claimed, Quantity computed) {
        Optional<Amount> printed = claimed.known();
        Optional<Amount> reckoned = computed.known();
        return printed.isPresent() && reckoned.isPresent() && agree(printed.get(), reckoned.get());
    }

    private static boolean agree(Amount printed, Amount reckoned) {
        Optional<BigDecimal> one = printed.number();
        Optional<BigDecimal> other = reckoned.number();
        if (one.isEmpty() || other.isEmpty()) {
            return printed.words().isPresent() && printed.words().equals(reckoned.words());
        }
        if (reckoned instanceof Amount.Total) {
            return one.get().compareTo(other.get()) == 0;
        }
        int decimals = Math.clamp(one.get().scale(), 0, MOST_DECIMALS);
        return rounded(one.get(), decimals).compareTo(rounded(other.get(), decimals)) == 0;
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }
}
