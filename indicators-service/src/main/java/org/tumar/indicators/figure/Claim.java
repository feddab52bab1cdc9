package org.tumar.indicators.figure;

import java.math.BigDecimal;
import org.tumar.figures.Value;

/// What a printed report says.
///
/// @param decimals how many decimals it is printed with; 0 for words
public record Claim(Value value, int decimals) implements Statement {

    @Override
    public boolean isBlank() {
        return value instanceof Value.Blank;
    }

    @Override
    public boolean hasRemark() {
        return false;
    }

    @Override
    public int letters() {
        return Statement.letters(value);
    }

    /// @param printed the same value as it is written, such as `12.50`
    public static Claim of(Value value, String printed) {
        int point = value instanceof Value.Numeric ? printed.strip().lastIndexOf('.') : -1;
        return new Claim(value, point < 0 ? 0 : printed.strip().length() - point - 1);
    }

    /// The value as a programme file writes it, with the decimals that it is printed with.
    public String printed() {
        return value instanceof Value.Numeric(BigDecimal number)
                ? number.setScale(Math.max(decimals, number.scale())).toPlainString()
                : value.text();
    }
}
