package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.importing.ImportOutcome;
import org.tumar.demo.importing.Importing;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.office.FigureAddress;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.ImportTerms;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.RegionSettings;

/// How long a change takes to be known elsewhere: over the broker, without it, and after a cut.
final class EventsBench implements Bench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofMillis(2);
    private static final Duration APART = Duration.ofMillis(50);
    private static final double GOAL_MILLIS = 1_000;
    private static final double GOAL_WITHOUT_BROKER_MILLIS = 2_500;
    private static final double GOAL_EQUAL_SECONDS = 30;

    private static final FigureAddress FIGURE =
            new FigureAddress(
                    "CT.0495",
                    "2.1.1",
                    "Y3",
                    RowMeasure.ACTUAL,
                    new FigureAddress.Cell(null, null, null, null));

    private static final String QUERY =
            """
            { programme(code: "CT.0495") { title indicators(codes: ["2.1.1"]) {
                national(countries: ["KZ"]) { periods { period actual { value } } } } } }
            """;

    @Override
    public List<String> how() {
        return List.of(
                "A region of six offices as ./tumar up starts it, the embedded store and broker, nothing else asked of it.",
                "A correction is posted to KZ's national gateway; the time is taken from before that until the regional gateway, asked every 2 ms, gives the corrected figure.",
                "Without the broker: the same with the broker's process ended.",
                "Cut off: the broker's process is ended; the regional office defines CT.0495 anew 500 times and KZ corrects a figure 500 times; the broker is started, and the time taken from when it is ready until KZ has the last definition and the region the last figure.",
                "Down: the same 500 definitions with KZ's process ended; the time is taken from when it is ready again.",
                "Relay: the definitions for all five countries, from when the broker is ready until the last country has the last one.");
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        try (BenchRegion region =
                BenchRegion.start(
                                setting.folder().resolve("region"),
                                RegionSettings.COUNTRIES,
                                setting.console())
                        .filled()) {
            List<Row> rows = new ArrayList<>();
            Work work = new Work(region, setting);
            work.corrections(setting.times(20, 300));
            Histogram idle = work.corrections(setting.times(20, 300));
            rows.add(
                    new Row(
                            "a correction in KZ in the region's answer, p50 / p99, ms",
                            millis(idle),
                            "p99 under 1,000",
                            p99(idle) < GOAL_MILLIS));
            region.stop("broker");
            Histogram without = work.corrections(setting.times(3, 30));
            rows.add(
                    new Row(
                            "the same without the broker, p50 / p99, ms",
                            millis(without),
                            "within the 2 s that an answer counts as live, and a call",
                            p99(without) < GOAL_WITHOUT_BROKER_MILLIS));
            cutOff(work, region, setting.times(20, 500), rows);
            down(work, region, setting.times(20, 500), rows);
            return rows;
        }
    }

    /// The broker is down already.
    private static void cutOff(Work work, BenchRegion region, int times, List<Row> rows)
            throws IOException {
        for (int i = 0; i < times; i++) {
            work.define();
            work.correct();
        }
        region.start("broker");
        long begun = System.nanoTime();
        work.awaitTitle("KZ");
        work.awaitFigure();
        double equal = (System.nanoTime() - begun) / 1e9;
        for (String country : RegionSettings.COUNTRIES) {
            work.awaitTitle(country);
        }
        double all = (System.nanoTime() - begun) / 1e9;
        rows.add(
                goal(
                        "equal again after a cut of %,d definitions and %,d corrections, s"
                                .formatted(times, times),
                        equal));
        rows.add(
                Row.of(
                        "relay: events to five countries, per second",
                        String.format(
                                Locale.ROOT,
                                "%,.0f",
                                times * RegionSettings.COUNTRIES.size() / all)));
    }

    private static void down(Work work, BenchRegion region, int times, List<Row> rows)
            throws IOException {
        region.stop("KZ");
        for (int i = 0; i < times; i++) {
            work.define();
        }
        region.start("KZ");
        long begun = System.nanoTime();
        work.awaitTitle("KZ");
        rows.add(
                goal(
                        "KZ equal after %,d definitions while its process was down, s"
                                .formatted(times),
                        (System.nanoTime() - begun) / 1e9));
    }

    private static Row goal(String what, double seconds) {
        return new Row(
                what,
                String.format(Locale.ROOT, "%.1f", seconds),
                "30",
                seconds <= GOAL_EQUAL_SECONDS);
    }

    private static double p99(Histogram histogram) {
        return histogram.getValueAtPercentile(99) / 1_000.0;
    }

    private static String millis(Histogram histogram) {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f",
                histogram.getValueAtPercentile(50) / 1_000.0,
                p99(histogram));
    }

    /// Changes, and who knows of them.
    private static final class Work {

        private final BenchRegion region;
        private final Path files;
        private long figure = 1_000;
        private long title;

        Work(BenchRegion region, Setting setting) {
            this.region = region;
            this.files = setting.folder().resolve("definition");
        }

        Histogram corrections(int times) {
            Histogram histogram = new Histogram(3);
            for (int i = 0; i < times; i++) {
                long begun = System.nanoTime();
                correct();
                awaitFigure();
                histogram.recordValue((System.nanoTime() - begun) / 1_000);
                Patience.pause(APART);
            }
            return histogram;
        }

        void correct() {
            HttpOffice office = region.running().office("KZ");
            CorrectionBody correction =
                    new CorrectionBody(
                            FIGURE.row(String.valueOf(++figure), null), "bench", "benchmark");
            if (!(office.correct(FIGURE.programme(), correction) instanceof Reply.Answered<?>)) {
                throw new CommandFailed("KZ does not take a correction.");
            }
        }

        /// Nobody is waited for.
        void define() throws IOException {
            ProgrammeUpload.shippedInto("ct0495", files);
            Path programme = files.resolve("programme.csv");
            String text = Files.readString(programme);
            Files.writeString(
                    programme,
                    text.replace("Central Asia Counter Trafficking Project", "Bench " + ++title));
            ImportTerms terms = new ImportTerms(false, false, false, "bench");
            List<HttpOffice> owner = List.of(region.running().office(OfficeSite.REGION));
            ImportOutcome outcome =
                    new Importing(owner, terms, Duration.ZERO, _ -> {})
                            .run(ProgrammeUpload.of(files));
            if (!(outcome instanceof ImportOutcome.Handed)) {
                throw new CommandFailed("REGION does not take a definition: " + outcome);
            }
        }

        void awaitFigure() {
            HttpGateway gateway = region.running().gateway();
            String wanted = "\"value\":" + figure;
            Patience.until(
                    "the figure %d at the regional gateway".formatted(figure),
                    PATIENCE,
                    BETWEEN,
                    () -> compact(gateway.ask(QUERY, Map.of())).contains(wanted));
        }

        void awaitTitle(String country) {
            HttpGateway gateway = region.running().gatewayOf(country);
            String wanted = "\"title\":\"Bench " + title + "\"";
            Patience.until(
                    "the definition %d in %s".formatted(title, country),
                    PATIENCE,
                    BETWEEN,
                    () -> compact(gateway.ask(QUERY, Map.of())).contains(wanted));
        }

        private static String compact(String json) {
            return Json.MAPPER.readTree(json).toString();
        }
    }
}
