package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

/// Changes to CT.0495, each another one than before, and who knows of them.
final class Changes {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(2);
    private static final Duration APART = Duration.ofMillis(50);

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

    private final BenchRegion region;
    private final Path files;
    private final Progress progress;
    private long figure = 1_000;
    private long title;

    /// @param files an empty folder
    Changes(BenchRegion region, Path files, Progress progress) {
        this.region = region;
        this.files = files;
        this.progress = progress;
    }

    /// Corrections one after another: how long each takes to be in the region's answer, in
    /// microseconds.
    Histogram corrections(int times) {
        Histogram histogram = new Histogram(3);
        for (int i = 1; i <= times; i++) {
            long begun = System.nanoTime();
            correct();
            awaitFigure();
            histogram.recordValue((System.nanoTime() - begun) / 1_000);
            progress.done(i, times);
            Patience.pause(APART);
        }
        return histogram;
    }

    /// Definitions and, between them, corrections; nobody is waited for.
    void together(int times) throws IOException {
        for (int i = 1; i <= times; i++) {
            define();
            correct();
            progress.done(i, times);
        }
    }

    /// Definitions; nobody is waited for.
    void definitions(int times) throws IOException {
        for (int i = 1; i <= times; i++) {
            define();
            progress.done(i, times);
        }
    }

    private void correct() {
        HttpOffice office = region.running().office("KZ");
        CorrectionBody correction =
                new CorrectionBody(
                        FIGURE.row(String.valueOf(++figure), null), "bench", "benchmark");
        if (!(office.correct(FIGURE.programme(), correction) instanceof Reply.Answered<?>)) {
            throw new CommandFailed("KZ does not take a correction.");
        }
    }

    private void define() throws IOException {
        ProgrammeUpload.shippedInto("ct0495", files);
        Path programme = files.resolve("programme.csv");
        String text = Files.readString(programme);
        Files.writeString(
                programme,
                text.replace("Central Asia Counter Trafficking Project", "Bench " + ++title));
        ImportTerms terms = new ImportTerms(false, false, false);
        List<HttpOffice> owner = List.of(region.running().office(OfficeSite.REGION));
        ImportOutcome outcome =
                new Importing(owner, terms, Duration.ZERO, _ -> {}).run(ProgrammeUpload.of(files));
        if (!(outcome instanceof ImportOutcome.Handed)) {
            throw new CommandFailed("REGION does not take a definition: " + outcome);
        }
    }

    /// Returns when the region's answer has the last correction.
    void awaitFigure() {
        await(
                region.running().gateway(),
                "the figure %d at the regional gateway".formatted(figure),
                "\"value\":" + figure);
    }

    /// Returns when a country's own answer has the last definition.
    void awaitDefinition(String country) {
        await(
                region.running().gatewayOf(country),
                "the definition %d in %s".formatted(title, country),
                "\"title\":\"Bench %d\"".formatted(title));
    }

    private static void await(HttpGateway gateway, String what, String wanted) {
        Patience.until(
                what,
                PATIENCE,
                BETWEEN,
                () ->
                        Json.MAPPER
                                .readTree(gateway.ask(QUERY, Map.of()))
                                .toString()
                                .contains(wanted));
    }
}
