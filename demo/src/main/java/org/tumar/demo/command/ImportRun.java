package org.tumar.demo.command;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.demo.console.Console;
import org.tumar.demo.console.Texts;
import org.tumar.demo.importing.ImportLines;
import org.tumar.demo.importing.ImportOutcome;
import org.tumar.demo.importing.Importing;
import org.tumar.demo.importing.OfficeResult;
import org.tumar.demo.importing.ProgrammeZip;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.ImportTerms;

/// One import, told as it goes.
final class ImportRun {

    private static final Duration STILL = Duration.ofSeconds(5);

    private final Console console;
    private final List<HttpOffice> offices;
    private final ImportTerms terms;
    private final Set<String> done = new LinkedHashSet<>();

    ImportRun(Console console, List<HttpOffice> offices, ImportTerms terms) {
        this.console = console;
        this.offices = offices;
        this.terms = terms;
    }

    /// @param again the command that repeats the import
    /// @return whether every office took its part
    boolean run(ProgrammeZip files, String again) {
        console.say("Importing " + files.summary() + (terms.dryRun() ? " (dry run)" : ""));
        return switch (withTicks(files)) {
            case ImportOutcome.Faulty(List<BadRowBody> rows) -> faulty(rows);
            case ImportOutcome.Refused(String why) -> refused(why);
            case ImportOutcome.Handed handed -> handed(handed, again);
        };
    }

    private ImportOutcome withTicks(ProgrammeZip files) {
        long begun = System.nanoTime();
        try (ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor()) {
            var tick =
                    ticks.scheduleAtFixedRate(
                            () -> still(begun),
                            STILL.toSeconds(),
                            STILL.toSeconds(),
                            TimeUnit.SECONDS);
            ImportOutcome outcome = new Importing(offices, terms, this::result).run(files);
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

    private boolean handed(ImportOutcome.Handed handed, String again) {
        handed.offices().stream()
                .flatMap(result -> ImportLines.badRows(result).stream())
                .forEach(console::say);
        if (!handed.refused().isEmpty()) {
            console.warn(
                    "%s refused its part of %s."
                            .formatted(String.join(", ", handed.refused()), handed.programme()));
        }
        if (!handed.pending().isEmpty()) {
            console.warn(
                    "%s is pending in %s. Once it answers (./tumar start %s), repeat: %s"
                            .formatted(
                                    handed.programme(),
                                    String.join(", ", handed.pending()),
                                    handed.pending().getFirst(),
                                    again));
        }
        return handed.refused().isEmpty() && handed.pending().isEmpty();
    }
}
