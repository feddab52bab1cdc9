package org.tumar.demo.command;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.demo.console.Console;
import org.tumar.demo.console.Texts;
import org.tumar.demo.importing.ImportLines;
import org.tumar.demo.importing.ImportOutcome;
import org.tumar.demo.importing.Importing;
import org.tumar.demo.importing.OfficeResult;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.ImportTerms;

/// One import, told as it goes.
final class ImportRun {

    private static final Duration STILL = Duration.ofSeconds(5);

    private final Console console;
    private final List<HttpOffice> offices;
    private final ImportTerms terms;
    private final Duration patience;
    private final Set<String> done = new LinkedHashSet<>();

    /// @param patience how long to wait for the offices that the owner sends their parts
    ImportRun(Console console, List<HttpOffice> offices, ImportTerms terms, Duration patience) {
        this.console = console;
        this.offices = offices;
        this.terms = terms;
        this.patience = patience;
    }

    /// @return whether the owner took the files, and no office refused its part
    boolean run(ProgrammeUpload files) {
        return run(files, importing -> importing.run(files));
    }

    /// One office's own figures alone.
    boolean run(ProgrammeUpload files, HttpOffice office) {
        return run(files, importing -> importing.run(files, office));
    }

    private boolean run(ProgrammeUpload files, Function<Importing, ImportOutcome> work) {
        console.say("Importing " + files.summary() + (terms.dryRun() ? " (dry run)" : ""));
        return switch (withTicks(work)) {
            case ImportOutcome.Faulty(List<BadRowBody> rows) -> faulty(rows);
            case ImportOutcome.Refused(String why) -> refused(why);
            case ImportOutcome.Handed handed -> handed(handed);
        };
    }

    private ImportOutcome withTicks(Function<Importing, ImportOutcome> work) {
        long begun = System.nanoTime();
        try (ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor()) {
            var tick =
                    ticks.scheduleAtFixedRate(
                            () -> still(begun),
                            STILL.toSeconds(),
                            STILL.toSeconds(),
                            TimeUnit.SECONDS);
            ImportOutcome outcome =
                    work.apply(new Importing(offices, terms, patience, this::result));
            tick.cancel(false);
            return outcome;
        }
    }

    private synchronized void result(OfficeResult result) {
        done.add(result.office());
        console.say(ImportLines.of(result));
        ImportLines.kept(result).forEach(console::say);
    }

    private synchronized void still(long begun) {
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        String finished = done.isEmpty() ? "none yet" : String.join(", ", done);
        console.note("  ... at it for %s; done: %s".formatted(Texts.seconds(time), finished));
    }

    private boolean faulty(List<BadRowBody> rows) {
        console.warn("Nothing was imported: " + Texts.count(rows.size(), "fault") + ".");
        rows.forEach(row -> console.say(ImportLines.of(row)));
        return false;
    }

    private boolean refused(String why) {
        console.warn("Nothing was imported. " + why);
        return false;
    }

    private boolean handed(ImportOutcome.Handed handed) {
        handed.offices().stream()
                .flatMap(result -> ImportLines.badRows(result).stream())
                .forEach(console::say);
        if (!handed.refused().isEmpty()) {
            console.warn(
                    "%s refused its part of %s."
                            .formatted(String.join(", ", handed.refused()), handed.programme()));
        }
        List<String> unheard =
                Stream.concat(handed.onTheirWay().stream(), handed.closed().stream()).toList();
        if (terms.dryRun() && !unheard.isEmpty()) {
            console.warn("%s cannot say what it would do.".formatted(String.join(", ", unheard)));
            return false;
        }
        return handed.refused().isEmpty();
    }
}
