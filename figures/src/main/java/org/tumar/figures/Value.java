package org.tumar.figures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.tumar.contracts.indicators.Unit;

/// What stands at one address of a programme file.
public sealed interface Value {

    /// Not set, or not reported. Never zero.
    record Blank() implements Value {}

    /// No part of anything.
    record NotApplicable() implements Value {}

    /// A number of at most 34 digits.
    record Numeric(BigDecimal number) implements Value {
        public Numeric {
            number = Decimals.canonical(number);
        }
    }

    /// The answer to a yes-no indicator.
    record YesNo(boolean yes) implements Value {}

    /// A qualitative value, or a judgement.
    record Words(String text) implements Value {}

    /// Reads a value as programme files write it.
    ///
    /// @return empty where the text is not a value of that unit
    static Optional<Value> parse(String text, Unit unit) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.of(new Blank());
        }
        if (trimmed.equalsIgnoreCase("n/a")) {
            return Optional.of(new NotApplicable());
        }
        return switch (unit) {
            case COUNT, PERCENT, MONEY -> Decimals.parse(trimmed).map(Numeric::new);
            case YES_NO -> yesNo(trimmed);
            case QUALITATIVE -> Optional.of(new Words(trimmed));
        };
    }

    private static Optional<Value> yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes" -> Optional.of(new YesNo(true));
            case "no" -> Optional.of(new YesNo(false));
            default -> Optional.empty();
        };
    }

    /// The value as programme files write it, numbers in plain notation; [#parse] reads it back.
    default String text() {
        return switch (this) {
            case Blank _ -> "";
            case NotApplicable _ -> "n/a";
            case Numeric numeric -> numeric.number().toPlainString();
            case YesNo yesNo -> yesNo.yes() ? "yes" : "no";
            case Words words -> words.text();
        };
    }
}
