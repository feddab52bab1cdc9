package org.tumar.gateway.composition;

import java.math.BigDecimal;
import java.util.Optional;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;

/// Some numbers as they are shown.
///
/// @param key of the row that they stand in
/// @param partial whether an office is missing that may have more; a number that not every record
///   says is partial in any case
public record Row(String key, Numbers numbers, boolean partial) {

    public MeasureBody measure(String name) {
        return measure(numbers.of(name), partial || numbers.isPart(name));
    }

    /// What was known more after than before, in percent of that: a ratio of sums.
    public MeasureBody gain() {
        return measure(numbers.growth("before", "after"), partial);
    }

    private static MeasureBody measure(Optional<BigDecimal> number, boolean part) {
        return number.map(it -> of(MeasureStatus.KNOWN, it, part))
                .orElseGet(() -> absent(MeasureStatus.NOT_REPORTED, part));
    }

    static MeasureBody absent(MeasureStatus status, boolean partial) {
        return new MeasureBody(status, null, null, partial, null, null, null, null);
    }

    private static MeasureBody of(MeasureStatus status, BigDecimal number, boolean partial) {
        return new MeasureBody(status, number, null, partial, null, null, null, null);
    }
}
