package org.tumar.programmefiles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.programmefiles.RowRules.Fault;

/// The cells of one row, each read as what it should be; a fault is noted and the cell then empty.
final class Cells {

    private final Row row;
    private final Faults faults;
    private boolean sound = true;

    Cells(Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    Row row() {
        return row;
    }

    /// The cell as it stands.
    String raw(String column) {
        return row.cell(column);
    }

    /// Whether no cell that was read so far has a fault.
    boolean sound() {
        return sound;
    }

    void fault(Fault fault) {
        sound = false;
        faults.add(row, fault);
    }

    /// @return whether there was none
    boolean faultless(Optional<Fault> fault) {
        fault.ifPresent(this::fault);
        return fault.isEmpty();
    }

    String code(String column) {
        faultless(Texts.code(column, raw(column)));
        return raw(column);
    }

    String title(String column) {
        faultless(Texts.title(column, raw(column)));
        return raw(column);
    }

    /// Null where the cell is empty.
    @Nullable String words(String column) {
        faultless(Texts.words(column, raw(column)));
        return orNull(raw(column));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    Optional<LocalDate> date(String column) {
        String text = raw(column);
        if (!faultless(Texts.required(column, text))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            fault(
                    FaultCode.NOT_A_DATE.at(
                            column,
                            "'%s' is no date. Write year-month-day, as in 2015-09-30."
                                    .formatted(text)));
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> choice(String column, Choices<E> choices) {
        String text = raw(column);
        if (!faultless(Texts.required(column, text))) {
            return Optional.empty();
        }
        Optional<E> choice = choices.parse(text);
        if (choice.isEmpty()) {
            fault(choices.fault(column, text));
        }
        return choice;
    }

    /// An empty cell is the default.
    <E extends Enum<E>> Optional<E> choice(String column, Choices<E> choices, E otherwise) {
        return raw(column).isEmpty() ? Optional.of(otherwise) : choice(column, choices);
    }
}
