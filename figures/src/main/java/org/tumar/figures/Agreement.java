package org.tumar.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.figures.Amount.Total;

/// When a claim and what the records add up to say the same: by offices and gateway alike.
public final class Agreement {

    private static final int MOST_DECIMALS = 2;

    private Agreement() {}

    /// Whether they agree: totals exactly; means and ratios at the decimals that the claim is
    /// printed with, at most two; words whatever their case.
    ///
    /// A blank claims nothing, so it agrees. A known claim disagrees with whatever is not known,
    /// and one of not applicable with what is.
    ///
    /// @param decimals that the claim is printed with
    public static boolean agree(Quantity claimed, int decimals, Quantity computed) {
        if (claimed.status() == MeasureStatus.NOT_REPORTED) {
            return true;
        }
        if (claimed.isKnown() != computed.isKnown()) {
            return false;
        }
        return claimed.known()
                .flatMap(claim -> computed.known().map(it -> agree(claim, decimals, it)))
                .orElse(true);
    }

    private static boolean agree(Amount claimed, int decimals, Amount computed) {
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
        return number.setScale(Math.clamp(decimals, 0, MOST_DECIMALS), RoundingMode.HALF_UP);
    }

    private static boolean sameWords(Amount one, Amount other) {
        return words(one).equalsIgnoreCase(words(other));
    }

    private static String words(Amount amount) {
        return amount.words().orElseThrow().strip();
    }
}
