package org.tumar.indicators.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.ClaimBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Entries;
import org.tumar.figures.Measures;
import org.tumar.figures.Quantity;
import org.tumar.figures.Rule;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.programme.Office;

/// What printed reports say, as measures.
public final class Claims {

    private static final Rule AS_IT_STANDS = Rule.of(Unit.QUALITATIVE, Aggregation.SUM);

    private Claims() {}

    /// What is claimed of the region as a whole; a blank claims nothing.
    public static List<ClaimBody> regional(Sheet sheet) {
        return sheet.currentClaims().entrySet().stream()
                .filter(it -> it.getKey().scope().equals(Office.REGION))
                .map(it -> regional(sheet.indicator(), it))
                .toList();
    }

    private static ClaimBody regional(String indicator, Map.Entry<ClaimAddress, Claim> claim) {
        ClaimAddress address = claim.getKey();
        return new ClaimBody(
                indicator,
                address.period(),
                address.measure(),
                body(claim.getValue()),
                address.where());
    }

    static Quantity quantity(Claim claim) {
        return Entries.target(AS_IT_STANDS, claim.value());
    }

    /// A number keeps the decimals that it is printed with: they say how exactly it can be
    /// compared.
    static MeasureBody body(Claim claim) {
        MeasureBody plain = Measures.body(quantity(claim));
        BigDecimal value = plain.value();
        return value == null
                ? plain
                : new MeasureBody(
                        plain.status(),
                        value.setScale(Math.max(value.scale(), claim.decimals())),
                        plain.text(),
                        plain.partial(),
                        plain.sum(),
                        plain.count(),
                        plain.numerator(),
                        plain.denominator());
    }
}
