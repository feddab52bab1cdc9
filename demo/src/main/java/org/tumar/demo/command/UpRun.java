package org.tumar.demo.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;
import org.tumar.demo.console.Texts;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.ImportTerms;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.As;
import org.tumar.demo.region.Region;
import org.tumar.demo.region.RunningRegion;
import org.tumar.demo.region.StateFolder;
import org.tumar.demo.report.Reporting;

/// A region from its start to its end, told as it goes.
final class UpRun {

    /// For the first answers of processes that are still warming up.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Shipped> SHIPPED =
            List.of(
                    new Shipped(
                            "ct0495",
                            "CT.0495",
                            List.of(OfficeSite.REGION, "KZ", "KG", "TJ", "TM", "UZ")),
                    new Shipped("px0179", "PX.0179", List.of("KZ")));

    /// A programme that ships with the product.
    ///
    /// @param offices that have a part in it
    private record Shipped(String name, String code, List<String> offices) {}

    private final Surroundings around;
    private final Console console;
    private final Region region;
    private final StateFolder state;
    private boolean ended;

    UpRun(Surroundings around, Region region, StateFolder state) {
        this.around = around;
        this.console = around.console();
        this.region = region;
        this.state = state;
    }

    /// @param once ends after the table
    /// @return the exit status
    int run(boolean once) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-region"));
        try {
            int exit = serve();
            if (!once) {
                whatNext();
                forever();
            }
            end();
            return exit;
        } catch (RuntimeException e) {
            if (region.closing()) {
                forever();
            }
            end();
            throw e;
        }
    }

    private int serve() throws InterruptedException {
        long begun = System.nanoTime();
        console.heading("Starting a region (state: " + state.path() + ")");
        region.start();
        console.say("  all ready after " + since(begun));
        RunningRegion running = RunningRegion.of(state);
        boolean whole = true;
        List<Shipped> fitting = SHIPPED.stream().filter(this::fits).toList();
        for (Shipped programme : fitting) {
            whole &= load(programme, running);
        }
        return fitting.isEmpty() ? 0 : report(fitting.getFirst(), running, whole);
    }

    private int report(Shipped programme, RunningRegion running, boolean whole)
            throws InterruptedException {
        console.say("");
        int exit =
                new ReportRun(around, new Reporting(running.gateway()))
                        .textOnceWhole(programme.code(), PATIENCE);
        return whole ? exit : 1;
    }

    /// Whether the region has all offices that have a part in it.
    private boolean fits(Shipped programme) {
        List<String> codes = region.sites().stream().map(OfficeSite::code).toList();
        return codes.containsAll(programme.offices());
    }

    private boolean load(Shipped programme, RunningRegion running) {
        if (programme.offices().stream().allMatch(code -> has(running.office(code), programme))) {
            console.say(
                    "%s unchanged: it is there already in %s"
                            .formatted(programme.code(), String.join(", ", programme.offices())));
            return true;
        }
        ImportTerms terms = new ImportTerms(false, false, false);
        ProgrammeUpload files = ProgrammeUpload.shipped(programme.name());
        return new ImportRun(console, running.offices(As.APPROVER), terms, PATIENCE).run(files);
    }

    private static boolean has(HttpOffice office, Shipped programme) {
        return switch (office.catalogue()) {
            case Reply.Answered(List<String> codes) -> codes.contains(programme.code());
            case Reply.Refused<?> _, Reply.Unreachable<?> _ ->
                    throw new CommandFailed(
                            office.site().code()
                                    + " does not say which programmes it has. Its log: ./tumar status");
        };
    }

    private void whatNext() {
        console.say("");
        console.heading("The region is up. Ctrl-C ends it.");
        console.say("  Ask it yourself:        http://localhost:" + region.port() + "/graphiql");
        console.say(
                "  As whom:                ./tumar token regional-analyst, ./tumar token --help");
        nationalGateways();
        console.say("  In another terminal:    ./tumar report PX.0179");
        console.say(
                "                          ./tumar stop KZ; ./tumar report CT.0495; ./tumar start KZ");
        console.say(
                "                          ./tumar status, import, export, correct, history, --help");
    }

    private void nationalGateways() {
        String before = "  A country's own view:   ";
        for (OfficeSite site : region.sites()) {
            if (!site.regional()) {
                console.say("%s%s/graphiql (%s)".formatted(before, site.gateway(), site.code()));
                before = " ".repeat(before.length());
            }
        }
    }

    /// Until the system ends this process; its shutdown hook ends the region.
    private static void forever() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /// Whoever comes second waits until the first is through.
    private synchronized void end() {
        if (ended) {
            return;
        }
        long begun = System.nanoTime();
        console.note("Ending the region ...");
        region.close();
        ended = true;
        console.note("Ended after " + since(begun) + ": every process that it started is gone.");
    }

    private static String since(long begun) {
        return Texts.seconds(Duration.ofNanos(System.nanoTime() - begun));
    }
}
