package org.tumar.indicators.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.importing.ImportOutcome.Applied;
import org.tumar.indicators.importing.ImportOutcome.BadRows;
import org.tumar.indicators.importing.ImportOutcome.OtherOffice;
import org.tumar.indicators.importing.ImportOutcome.OtherOwner;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;
import org.tumar.programmefiles.CheckAgainst;
import org.tumar.programmefiles.Checking;
import org.tumar.programmefiles.FileSet;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeFiles;

/// Imports into this office, each as a whole or not at all.
final class Importing {

    private final Office office;
    private final Ledger ledger;
    private final Clock clock;

    Importing(Office office, Ledger ledger, Clock clock) {
        this.office = office;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Takes a set of programme files at the office that owns the programme.
    ImportOutcome files(FileSet files, ImportOptions options) {
        Optional<String> stranger = files.owner().filter(this::isOther);
        if (stranger.isPresent()) {
            return new OtherOwner(stranger.get());
        }
        return files.programmeCode()
                .map(code ->
                        ledger.change(
                                code,
                                (holding, revision) -> files(files, options, holding, revision)))
                .orElseGet(() -> new BadRows(faults(check(files, Optional.empty(), options))));
    }

    /// A code that no office has is a bad row, not another owner.
    private boolean isOther(String owner) {
        return !owner.equals(office.code()) && office.knows(owner);
    }

    private Decided<ImportOutcome> files(
            FileSet files, ImportOptions options, Optional<Holding> holding, long revision) {
        Optional<String> stranger = owner(holding).filter(it -> !it.equals(office.code()));
        if (stranger.isPresent()) {
            return unchanged(new OtherOwner(stranger.get()));
        }
        return switch (check(files, holding, options)) {
            case Checking.Faulty(List<BadRowBody> rows) -> unchanged(new BadRows(rows));
            case Checking.Sound(ProgrammeContent content) ->
                    apply(content, options, holding, revision);
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

    private Decided<ImportOutcome> apply(
            ProgrammeContent content,
            ImportOptions options,
            Optional<Holding> holding,
            long revision) {
        ImportPartBody own =
                content.parts().stream()
                        .filter(it -> it.office().equals(office.code()))
                        .findFirst()
                        .orElseThrow();
        Work work = work(own, content.definition(), options, holding, revision);
        List<ImportPartBody> others =
                new ProgrammeContent(work.definition(), content.results(), content.published())
                        .parts().stream().filter(it -> !it.office().equals(office.code())).toList();
        return decided(work, options, others);
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
            return unchanged(new OtherOwner(stranger.get()));
        }
        ProgrammeBody definition = newer(part.definition(), holding);
        List<BadRowBody> faults = new PartCheck(office, definition).faults(part);
        return faults.isEmpty()
                ? decided(work(part, definition, options, holding, revision), options, List.of())
                : unchanged(new BadRows(faults));
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

    /// What an import comes to.
    ///
    /// @param definition as it stands afterwards
    private record Work(
            ProgrammeBody definition, boolean definitionChanged, List<Sheet> sheets, Tally tally) {

        Change change() {
            return new Change(
                    definitionChanged ? Optional.of(definition) : Optional.empty(), sheets);
        }
    }

    private Work work(
            ImportPartBody part,
            ProgrammeBody offered,
            ImportOptions options,
            Optional<Holding> holding,
            long revision) {
        Offer offer = new Offer(offered, part.results(), part.published());
        Map<String, Sheet> before = holding.map(Holding::sheets).orElse(Map.of());
        Authorship authorship = authorship(options);
        Tally tally = new Tally();
        List<Sheet> changed = new ArrayList<>();
        Map<String, Sheet> after = new HashMap<>(before);
        for (String indicator : touched(offer, before.keySet(), options)) {
            Sheet sheet = before.getOrDefault(indicator, Sheet.empty(indicator));
            new Merge(sheet, options, authorship, revision, tally)
                    .merged(offer.figures(indicator), offer.claims(indicator))
                    .ifPresent(changed::add);
        }
        changed.forEach(it -> after.put(it.indicator(), it));
        Optional<ProgrammeBody> stored = holding.map(Holding::definition);
        ProgrammeBody definition = definition(offered, stored, after);
        return new Work(definition, !stored.equals(Optional.of(definition)), changed, tally);
    }

    private static Set<String> touched(Offer offer, Set<String> held, ImportOptions options) {
        Set<String> touched = new TreeSet<>(offer.indicators());
        if (options.replace()) {
            touched.addAll(held);
        }
        return touched;
    }

    private ProgrammeBody definition(
            ProgrammeBody offered, Optional<ProgrammeBody> stored, Map<String, Sheet> sheets) {
        if (!offered.owner().equals(office.code())) {
            return offered;
        }
        ProgrammeBody whole =
                office.isRegional()
                        ? Definitions.withRegional(
                                offered,
                                it -> sheets.getOrDefault(it, Sheet.empty(it)).hasFigures())
                        : offered;
        return Definitions.next(stored, whole);
    }

    private Authorship authorship(ImportOptions options) {
        Instant now = clock.instant();
        return new Authorship(now, options.by(), "import of " + now, Origin.IMPORT);
    }

    private Decided<ImportOutcome> decided(
            Work work, ImportOptions options, List<ImportPartBody> others) {
        ImportReceiptBody receipt =
                new ImportReceiptBody(
                        office.code(),
                        work.definition().code(),
                        options.dryRun(),
                        work.definitionChanged(),
                        work.tally().added(),
                        work.tally().updated(),
                        work.tally().unchanged(),
                        work.tally().removed(),
                        work.tally().kept(),
                        others);
        boolean nothing = options.dryRun() || work.change().isEmpty();
        return new Decided<>(
                new Applied(receipt), nothing ? Optional.empty() : Optional.of(work.change()));
    }

    private static Decided<ImportOutcome> unchanged(ImportOutcome outcome) {
        return new Decided<>(outcome, Optional.empty());
    }
}
