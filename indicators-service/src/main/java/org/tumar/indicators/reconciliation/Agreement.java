package org.tumar.indicators.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tumar.figures.Amount;
import org.tumar.figures.Amount.Total;

/// When two amounts say the same.
final class Agreement {

    private static final int MOST_DECIMALS = 2;

    private Agreement() {}

    /// Totals exactly; means and ratios at the decimals that the claim is printed with, at most
    /// two; words whatever their case.
    static boolean agree(Amount claimed, int decimals, Amount computed) {
        Optional<BigDecimal> claim = claimed.number();
        Optional<BigDecimal> count = computed.number();
        if (claim.isEmpty() || count.isEmpty()) {
            return claim.isEmpty() == count.isEmpty() && sameWords(claimed, computed);
        }
        return (computed instanceof Total && claimed instanceof Total)
                ? claim.get().compareTo(count.get()) == 0
                : rounded(claim.get(), decimals).compareTo(rounded(count.get(), decimals)) == 0;
    }

    private static BigDecimal rounded(BigDecimal number, int decimals) {
        return number.setScale(Math.min(decimals, MOST_DECIMALS), RoundingMode.HALF_UP);
    }

    private static boolean sameWords(Amount one, Amount other) {
        return words(one).equalsIgnoreCase(words(other));
    }

    private static String words(Amount amount) {
        return amount.words().orElseThrow().strip();
    }
}
