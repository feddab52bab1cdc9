package org.tumar.indicators.importing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Outgoing;
import org.tumar.indicators.importing.ImportOutcome.Applied;
import org.tumar.indicators.importing.ImportOutcome.BadRows;
import org.tumar.indicators.importing.ImportOutcome.OtherOffice;
import org.tumar.indicators.importing.ImportOutcome.OtherOwner;
import org.tumar.indicators.importing.Taking.Taken;
import org.tumar.indicators.programme.Office;
import org.tumar.programmefiles.CheckAgainst;
import org.tumar.programmefiles.Checking;
import org.tumar.programmefiles.FileSet;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeFiles;

/// Imports by hand into this office, each as a whole or not at all.
final class Importing {

    private final Office office;
    private final Ledger ledger;
    private final Clock clock;
    private final Taking taking;

    Importing(Office office, Ledger ledger, Clock clock) {
        this.office = office;
        this.ledger = ledger;
        this.clock = clock;
        this.taking = new Taking(office);
    }

    /// Takes a set of programme files: at the office that owns the programme all of them, elsewhere
    /// those that have nothing but the office's own figures.
    ImportOutcome files(FileSet files, ImportOptions options) {
        return files.programmeCode()
                .map(code ->
                        ledger.change(
                                code,
                                (holding, revision) -> files(files, options, holding, revision)))
                .orElseGet(() -> withoutCode(files, options));
    }

    private ImportOutcome withoutCode(FileSet files, ImportOptions options) {
        return stranger(files, Optional.empty())
                .<ImportOutcome>map(it -> new OtherOwner(it, List.of()))
                .orElseGet(() -> new BadRows(faults(check(files, Optional.empty(), options))));
    }

    /// The office that owns the programme, where it is another. A code that no office has is a bad
    /// row, not another owner.
    private Optional<String> stranger(FileSet files, Optional<Holding> holding) {
        return Stream.concat(files.owner().filter(office::knows).stream(), owner(holding).stream())
                .filter(it -> !it.equals(office.code()))
                .findFirst();
    }

    private Decided<ImportOutcome> files(
            FileSet files, ImportOptions options, Optional<Holding> holding, long revision) {
        Optional<String> stranger = stranger(files, holding);
        if (stranger.isPresent()) {
            return ownFiles(stranger.get(), files, options, holding, revision);
        }
        return switch (check(files, holding, options)) {
            case Checking.Faulty(List<BadRowBody> rows) -> unchanged(new BadRows(rows));
            case Checking.Sound(ProgrammeContent content) ->
                    owned(content, options, holding, revision);
        };
    }

    private Checking check(FileSet files, Optional<Holding> holding, ImportOptions options) {
        return ProgrammeFiles.check(
                files,
                new CheckAgainst(
                        office.region(), holding.map(Holding::definition), options.replace()));
    }

    private static List<BadRowBody> faults(Checking checking) {
        return switch (checking) {
            case Checking.Faulty(List<BadRowBody> rows) -> rows;
            case Checking.Sound _ ->
                    throw new IllegalStateException("files without a code were found sound");
        };
    }

    /// Files of a programme that this office owns.
    private Decided<ImportOutcome> owned(
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

    /// This office's own figures of a programme that another office owns; anything else goes there.
    private Decided<ImportOutcome> ownFiles(
            String owner,
            FileSet files,
            ImportOptions options,
            Optional<Holding> holding,
            long revision) {
        if (!owner(holding).equals(Optional.of(owner))) {
            return unchanged(new OtherOwner(owner, List.of()));
        }
        List<String> foreign = OwnFiles.foreignRows(files, office.code());
        if (!foreign.isEmpty()) {
            return unchanged(new OtherOwner(owner, foreign));
        }
        ProgrammeBody definition = holding.orElseThrow().definition();
        return switch (check(files, holding, options)) {
            case Checking.Faulty(List<BadRowBody> rows) -> unchanged(new BadRows(rows));
            case Checking.Sound(ProgrammeContent content) -> {
                List<String> changed = OwnFiles.changedDefinition(definition, content.definition());
                yield changed.isEmpty()
                        ? taken(content.part(office.code()), definition, options, holding, revision)
                        : unchanged(new OtherOwner(owner, changed));
            }
        };
    }

    /// Takes this office's part of a programme.
    ImportOutcome part(ImportPartBody part, ImportOptions options) {
        return part.office().equals(office.code())
                ? ledger.change(
                        part.definition().code(),
                        (holding, revision) -> part(part, options, holding, revision))
                : new OtherOffice(part.office());
    }

    private Decided<ImportOutcome> part(
            ImportPartBody part, ImportOptions options, Optional<Holding> holding, long revision) {
        String owner = part.definition().owner();
        Optional<String> stranger = owner(holding).filter(it -> !it.equals(owner));
        if (stranger.isPresent()) {
            return unchanged(new OtherOwner(stranger.get(), List.of()));
        }
        ProgrammeBody definition = newer(part.definition(), holding);
        List<BadRowBody> faults = new PartCheck(office, definition).faults(part);
        return faults.isEmpty()
                ? taken(part, definition, options, holding, revision)
                : unchanged(new BadRows(faults));
    }

    private Decided<ImportOutcome> taken(
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
    private static ProgrammeBody newer(ProgrammeBody offered, Optional<Holding> holding) {
        return holding.map(Holding::definition)
                .filter(it -> it.version() > offered.version())
                .orElse(offered);
    }

    private static Optional<String> owner(Optional<Holding> holding) {
        return holding.map(it -> it.definition().owner());
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

    private static Decided<ImportOutcome> unchanged(ImportOutcome outcome) {
        return new Decided<>(outcome, Optional.empty());
    }
}
