package org.tumar.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;
import org.tumar.demo.region.Jars;
import org.tumar.demo.region.RegionSettings;

/// Makes the ahead-of-time caches: a region does once what it does at every start, and its
/// processes write down what they needed when they end.
public final class Training {

    private static final int QUESTIONS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NATIONAL = "{ programmes { code } offices { code } }";

    private Training() {}

    /// @param folder empty, for the region's state
    /// @throws CommandFailed where the caches cannot be written, or the region does not start
    public static void run(Jars jars, Path folder, Console console) {
        Jars making = jars.makingCaches();
        try {
            Files.createDirectories(making.caches().folder());
        } catch (IOException e) {
            throw new CommandFailed("The caches cannot be written: " + making.caches().folder(), e);
        }
        try (BenchRegion region =
                BenchRegion.start(making, folder, RegionSettings.COUNTRIES, console).filled()) {
            FullQuery query = region.query();
            for (int i = 0; i < QUESTIONS; i++) {
                query.answer();
            }
            region.running().gatewayOf("KZ").ask(NATIONAL, Map.of());
            report(making, folder, console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The command line itself.
    private static void report(Jars making, Path folder, Console console) throws IOException {
        List<String> command =
                making.commandLine(
                        "report", "CT.0495", "--state", folder.resolve("state").toString());
        Process report =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("report.txt").toFile())
                        .start();
        try {
            if (!report.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                report.destroyForcibly();
                console.warn("The command line did not end: it has no cache.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }
}
