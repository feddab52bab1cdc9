package org.tumar.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Average;
import org.tumar.figures.Amount.Fraction;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Amount.Verdict;
import org.tumar.figures.Amount.Wording;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Quantity.Known;

/// Quantities as they cross between an office and a gateway.
public final class Measures {

    private Measures() {}

    public static MeasureBody body(Quantity quantity) {
        return switch (quantity) {
            case Absent absent -> absent(absent);
            case Known known -> known(known.amount(), known.partial());
        };
    }

    public static MeasureBody body(Amount amount) {
        return known(amount, false);
    }

    private static MeasureBody absent(Absent absent) {
        return new MeasureBody(
                absent.status(), null, null, absent.partial(), null, null, null, null);
    }

    private static MeasureBody known(Amount amount, boolean partial) {
        @Nullable BigDecimal shown = amount.shown().orElse(null);
        @Nullable String text = amount.words().orElse(null);
        return switch (amount) {
            case Total _, Verdict _, Wording _ ->
                    new MeasureBody(
                            MeasureStatus.KNOWN, shown, text, partial, null, null, null, null);
            case Average(BigDecimal sum, long count) ->
                    new MeasureBody(
                            MeasureStatus.KNOWN, shown, text, partial, sum, count, null, null);
            case Fraction(BigDecimal numerator, BigDecimal denominator, boolean _) ->
                    new MeasureBody(
                            MeasureStatus.KNOWN,
                            shown,
                            text,
                            partial,
                            null,
                            null,
                            numerator,
                            denominator);
        };
    }

    /// Reads a measure back into what can be rolled up.
    ///
    /// @throws IllegalStateException where the body contradicts itself, as with a known measure
    ///   without a value
    public static Quantity quantity(MeasureBody body, Unit unit) {
        return body.status() == MeasureStatus.KNOWN
                ? new Known(amount(body, unit), body.partial())
                : new Absent(body.status(), body.partial());
    }

    private static Amount amount(MeasureBody body, Unit unit) {
        if (body.sum() != null && body.count() != null && body.count() > 0) {
            return new Average(body.sum(), body.count());
        }
        if (body.numerator() != null
                && body.denominator() != null
                && body.denominator().signum() != 0) {
            return new Fraction(body.numerator(), body.denominator(), unit == Unit.PERCENT);
        }
        if (body.value() != null) {
            return new Total(body.value());
        }
        if (body.text() != null) {
            return unit == Unit.YES_NO
                    ? new Verdict(body.text().equals("yes"))
                    : new Wording(body.text());
        }
        throw new IllegalStateException("a known measure came without a value");
    }
}
