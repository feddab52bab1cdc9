package org.tumar.programmefiles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;

/// The rules of `results` and `published` for a row that came as JSON.
public final class RowRules {

    private final FigureRules rules;

    private RowRules(FigureRules rules) {
        this.rules = rules;
    }

    /// What is wrong with a row.
    ///
    /// @param column header of the column, as in a programme file; null where it is the whole row
    /// @param code stable, such as `unknown-indicator`
    /// @param message what is wrong and how to mend it
    public record Fault(@Nullable String column, String code, String message) {}

    /// The rules for many rows of one programme.
    public static RowRules of(ProgrammeBody definition) {
        return new RowRules(FigureRules.of(definition));
    }

    /// The first fault of a row of `results` in that office.
    public static Optional<Fault> fault(
            ProgrammeBody definition, String office, FigureRowBody row) {
        return of(definition).fault(office, row);
    }

    /// The first fault of a row of `published`.
    public static Optional<Fault> fault(ProgrammeBody definition, PublishedRowBody row) {
        return of(definition).fault(row);
    }

    /// The first fault of a row of `results` in that office.
    public Optional<Fault> fault(String office, FigureRowBody row) {
        return rules.faults(office, row).stream().findFirst();
    }

    /// The first fault of a row of `published`.
    public Optional<Fault> fault(PublishedRowBody row) {
        return rules.faults(row).stream().findFirst();
    }
}
