package org.tumar.gateway.composition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.gateway.offices.Told;

/// What records add up to, as far as the offices said it.
///
/// @param tally empty where none of them did: then nothing is known, which is not zero
/// @param silent why there is none
/// @param partial whether an office is missing
public record Sums(Optional<Tally> tally, MeasureStatus silent, boolean partial) {

    static Sums of(List<Told<Tally>> offices) {
        boolean partial = offices.stream().anyMatch(it -> it.answer().isEmpty());
        return new Sums(
                offices.stream().flatMap(it -> it.answer().stream()).reduce(Tally::plus),
                offices.isEmpty() ? MeasureStatus.NOT_APPLICABLE : MeasureStatus.UNAVAILABLE,
                partial);
    }

    public MeasureBody measure(String name) {
        return total(it -> it.measure(name));
    }

    /// What was known more after than before, in percent of that: a ratio of sums.
    public MeasureBody gain() {
        return total(Row::gain);
    }

    private MeasureBody total(Function<Row, MeasureBody> measure) {
        return tally.map(it -> measure.apply(new Row("", it.total(), partial)))
                .orElseGet(() -> Row.absent(silent, partial));
    }

    /// By key; null where no office has answered.
    public @Nullable List<Row> rows(String table) {
        return tally.map(it -> it.table(table))
                .map(rows ->
                        rows.entrySet().stream()
                                .map(it -> new Row(it.getKey(), it.getValue(), partial))
                                .toList())
                .orElse(null);
    }
}
