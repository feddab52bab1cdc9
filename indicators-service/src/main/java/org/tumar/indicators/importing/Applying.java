package org.tumar.indicators.importing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Outgoing;
import org.tumar.indicators.importing.ImportOutcome.Applied;
import org.tumar.indicators.importing.Taking.Taken;
import org.tumar.indicators.programme.Office;
import org.tumar.programmefiles.ProgrammeContent;

/// What an import by hand that was found sound changes, and what others are told of it.
final class Applying {

    private final Office office;
    private final Clock clock;
    private final Taking taking;

    Applying(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        this.taking = new Taking(office);
    }

    /// Sound files of a programme that this office owns; the other offices are told.
    Decided<ImportOutcome> all(
            ProgrammeContent content,
            ImportOptions options,
            Optional<Holding> holding,
            long revision) {
        Standing before = Standing.of(holding);
        Arrival arrival = arrival(options, before, revision);
        Taken taken =
                taking.take(content.part(office.code()), content.definition(), before, arrival);
        List<Outgoing> outgoing =
                Sending.files(
                        before.definition(),
                        new ProgrammeContent(
                                taken.definition(), content.results(), content.published()),
                        new ImportTerms(
                                options.replace(),
                                options.overwrite(),
                                options.by(),
                                arrival.turn().at(),
                                options.approved()));
        return decided(
                new Applied(
                        Receipts.of(office.code(), taken, options.dryRun(), outgoing, revision)),
                options,
                taken.after().since(before).sending(outgoing));
    }

    /// This office's sound rows.
    ///
    /// @param definition that is to stand
    Decided<ImportOutcome> part(
            ImportPartBody part,
            ProgrammeBody definition,
            ImportOptions options,
            Optional<Holding> holding,
            long revision) {
        Standing before = Standing.of(holding);
        ImportPartBody rows =
                new ImportPartBody(part.office(), definition, part.results(), part.published());
        Taken taken = taking.take(rows, definition, before, arrival(options, before, revision));
        List<Outgoing> outgoing =
                definition.owner().equals(office.code()) && taken.definitionChanged()
                        ? Sending.definition(before.definition(), taken.definition())
                        : List.of();
        return decided(
                new Applied(
                        Receipts.of(office.code(), taken, options.dryRun(), outgoing, revision)),
                options,
                taken.after().since(before).sending(outgoing));
    }

    /// An older version never replaces a newer one.
    static ProgrammeBody newer(ProgrammeBody offered, Optional<Holding> holding) {
        return holding.map(Holding::definition)
                .filter(it -> it.version() > offered.version())
                .orElse(offered);
    }

    private Arrival arrival(ImportOptions options, Standing before, long revision) {
        return Arrival.of(
                options,
                before.intake().next(clock, office.code(), revision),
                revision,
                before.intake().recordedBy(clock));
    }

    private static Decided<ImportOutcome> decided(
            ImportOutcome outcome, ImportOptions options, Change change) {
        boolean nothing = options.dryRun() || change.isEmpty();
        return new Decided<>(outcome, nothing ? Optional.empty() : Optional.of(change));
    }
}
