package org.tumar.indicators.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.importing.Receiving.Arriving;
import org.tumar.indicators.programme.Office;

/// An office that takes in what the owner of a programme sends, for tests of other features.
public final class TakingOffice {

    private final ProgrammeBody definition;
    private final Office office;
    private final Receiving receiving;

    public TakingOffice(
            Office office,
            ProgrammeBody definition,
            Ledger ledger,
            Programmes programmes,
            Clock clock) {
        this.office = office;
        this.definition = definition;
        this.receiving = new Receiving(office, ledger, programmes, clock);
    }

    /// Takes the definition alone.
    public void define() {
        ImportPartBody part = new ImportPartBody(office.code(), definition, List.of(), List.of());
        receiving.receive(
                definition.code(),
                List.of(new Arriving(definition.owner(), 1, part, Optional.empty())));
    }

    /// @param sequence the same again for the same import again
    public void take(long sequence, ImportTerms terms, FigureRowBody... rows) {
        ImportPartBody part =
                new ImportPartBody(office.code(), definition, List.of(rows), List.of());
        receiving.receive(
                definition.code(),
                List.of(new Arriving(definition.owner(), sequence, part, Optional.of(terms))));
    }

    public static ImportTerms officers(String by, Instant at) {
        return new ImportTerms(false, false, by, at, false);
    }

    public static ImportTerms approvers(String by, Instant at) {
        return new ImportTerms(false, false, by, at, true);
    }
}
