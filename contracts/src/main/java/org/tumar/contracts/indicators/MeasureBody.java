package org.tumar.contracts.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One number, or one text in its place, and what is known of it.
///
/// `value` is rounded for showing (means and ratios to two decimals, achievement to one). What a
/// roll-up needs travels beside it, unrounded: `sum` and `count` of a mean, `numerator` and
/// `denominator` of a ratio.
///
/// @param value null unless the status is KNOWN and the unit is numeric
/// @param text null unless the status is KNOWN and the unit is yes-no (`yes`, `no`) or qualitative
/// @param partial true where a part that should be there is not known
public record MeasureBody(
        MeasureStatus status,
        @Nullable BigDecimal value,
        @Nullable String text,
        boolean partial,
        @Nullable BigDecimal sum,
        @Nullable Long count,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}
