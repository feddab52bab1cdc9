package org.tumar.indicators.figure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;

/// What stands at an address.
///
/// @param note a remark on the value, or on why there is none
public record Entry(Value value, @Nullable String note) implements Statement {

    public Entry {
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /// Nothing worth keeping: not set, and no remark on it.
    public boolean isEmpty() {
        return isBlank() && note == null;
    }

    @Override
    public boolean isBlank() {
        return value instanceof Value.Blank;
    }

    @Override
    public boolean hasRemark() {
        return note != null;
    }

    @Override
    public int letters() {
        return Statement.letters(value) + (note == null ? 0 : note.length());
    }

    /// What imports together say: the newest value with the newest remark, or why there is none.
    public static Optional<Entry> of(Line<Entry> line) {
        return line.stated()
                .map(it ->
                        new Entry(
                                it.content().value(),
                                line.remarked()
                                        .map(Offered::content)
                                        .map(Entry::note)
                                        .orElse(null)))
                .or(() -> line.blank().map(Offered::content));
    }

    /// What a value of that measure is written in: a judgement in words, the parts of a ratio in
    /// numbers, all else in the indicator's unit.
    public static Unit unit(RowMeasure measure, Unit unit) {
        return switch (measure) {
            case ASSESSED -> Unit.QUALITATIVE;
            case NUMERATOR, DENOMINATOR -> Unit.COUNT;
            case BASELINE, TARGET, ACTUAL -> unit;
        };
    }
}
