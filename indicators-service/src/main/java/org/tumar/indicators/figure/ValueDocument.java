package org.tumar.indicators.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tumar.figures.Value;

/// A value: what kind it is, and its number (with as many decimals as it was printed with) or text.
record ValueDocument(String kind, @Nullable BigDecimal number, @Nullable String text) {

    static ValueDocument of(Value value, int decimals) {
        return switch (value) {
            case Value.Blank _ -> new ValueDocument("blank", null, null);
            case Value.NotApplicable _ -> new ValueDocument("not-applicable", null, null);
            case Value.Numeric(BigDecimal number) ->
                    new ValueDocument(
                            "number", number.setScale(Math.max(decimals, number.scale())), null);
            case Value.YesNo it -> new ValueDocument("yes-no", null, it.text());
            case Value.Words(String text) -> new ValueDocument("words", null, text);
        };
    }

    Value toValue() {
        return switch (kind) {
            case "blank" -> new Value.Blank();
            case "not-applicable" -> new Value.NotApplicable();
            case "number" -> new Value.Numeric(present(number));
            case "yes-no" -> new Value.YesNo(present(text).equals("yes"));
            case "words" -> new Value.Words(present(text));
            default -> throw new IllegalStateException("a stored value is of no known kind");
        };
    }

    private static <T> T present(@Nullable T content) {
        if (content == null) {
            throw new IllegalStateException("a stored value has a kind but no content");
        }
        return content;
    }

    int decimals() {
        return number == null ? 0 : Math.max(0, number.scale());
    }
}
