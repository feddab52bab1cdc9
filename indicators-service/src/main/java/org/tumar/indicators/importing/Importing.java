package org.tumar.indicators.importing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.importing.ImportOutcome.BadRows;
import org.tumar.indicators.importing.ImportOutcome.OtherOffice;
import org.tumar.indicators.importing.ImportOutcome.OtherOwner;
import org.tumar.indicators.programme.Office;
import org.tumar.programmefiles.CheckAgainst;
import org.tumar.programmefiles.Checking;
import org.tumar.programmefiles.FileSet;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeFiles;

/// Imports by hand into this office, each as a whole or not at all: judges whose business they are
/// and whether they are sound.
final class Importing {

    private final Office office;
    private final Ledger ledger;
    private final Applying applying;

    Importing(Office office, Ledger ledger, Clock clock) {
        this.office = office;
        this.ledger = ledger;
        this.applying = new Applying(office, clock);
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
                    applying.all(content, options, holding, revision);
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
                        ? applying.part(
                                content.part(office.code()), definition, options, holding, revision)
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
        if (!options.dryRun() && redefines(part.definition(), holding)) {
            return unchanged(new OtherOwner(owner, List.of("the definition: not as held here")));
        }
        ProgrammeBody definition = Applying.newer(part.definition(), holding);
        List<BadRowBody> faults = new PartCheck(office, definition).faults(part);
        return faults.isEmpty()
                ? applying.part(part, definition, options, holding, revision)
                : unchanged(new BadRows(faults));
    }

    /// Whether it would define a programme of another office, or put another definition in place of
    /// the one that its owner has sent: only the owner does that, by an event.
    private boolean redefines(ProgrammeBody offered, Optional<Holding> holding) {
        return !offered.owner().equals(office.code())
                && holding.map(Holding::definition)
                        .filter(it -> it.version() > offered.version() || it.equals(offered))
                        .isEmpty();
    }

    private static Optional<String> owner(Optional<Holding> holding) {
        return holding.map(it -> it.definition().owner());
    }

    private static Decided<ImportOutcome> unchanged(ImportOutcome outcome) {
        return new Decided<>(outcome, Optional.empty());
    }
}
