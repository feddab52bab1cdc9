package org.tumar.demo.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.As;
import org.tumar.demo.region.Jars;
import org.tumar.demo.region.Memory;
import org.tumar.demo.region.RegionPorts;
import org.tumar.demo.region.RunningRegion;
import org.tumar.demo.region.StateFolder;

/// From built jars to the first full answer of the region, and what it holds of the memory then.
final class StartBench implements Bench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double GOAL_SECONDS = 30;
    private static final double GOAL_GIB = 2.5;

    /// What one start came to.
    private record Start(double seconds, double gib) {}

    @Override
    public List<String> how(Setting setting) {
        return List.of(
                "`./tumar up --fresh` on built jars, with the caches that the build made, from the start of its process until the regional gateway has answered the full query of CT.0495 with every office's figures.",
                "That is: store, broker, identity provider, six offices with five national gateways, regional gateway, the two shipped programmes imported.",
                "Memory is the sum of the proportional set sizes (smaps_rollup) of all its processes and of the command itself, at that moment.",
                "The files are in the system's page cache.");
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < setting.times(1, 5); i++) {
            starts.add(start(setting.folder().resolve("start-" + i)));
        }
        double slowest = starts.stream().mapToDouble(Start::seconds).max().orElseThrow();
        double largest = starts.stream().mapToDouble(Start::gib).max().orElseThrow();
        List<Row> rows = new ArrayList<>();
        starts.forEach(start ->
                rows.add(
                        Row.of(
                                "one start",
                                "%s s, %s GiB"
                                        .formatted(number(start.seconds()), number(start.gib())))));
        rows.add(
                new Row(
                        "slowest start to the first full answer, s",
                        number(slowest),
                        "30",
                        slowest <= GOAL_SECONDS));
        rows.add(
                new Row(
                        "memory (PSS) of the region, GiB",
                        number(largest),
                        "2.5",
                        largest <= GOAL_GIB));
        return rows;
    }

    private static Start start(Path folder) throws IOException {
        RegionPorts ports = BenchPorts.region();
        File output = folder.resolveSibling(folder.getFileName() + ".txt").toFile();
        List<String> command =
                Jars.ofThisBuild()
                        .commandLine(
                                "up",
                                "--fresh",
                                "--state=" + folder,
                                "--port=" + ports.gateway(),
                                "--office-port=" + ports.offices(),
                                "--gateway-port=" + ports.nationalGateways(),
                                "--campaigns-port=" + ports.campaigns(),
                                "--partners-port=" + ports.partners(),
                                "--store-port=" + ports.store(),
                                "--broker-port=" + ports.broker(),
                                "--identity-port=" + ports.identity());
        long begun = System.nanoTime();
        Process up =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        try {
            FullQuery query = new FullQuery(ports.gateway(), token(up, output, folder));
            Patience.until(
                    "the first full answer; see " + output,
                    PATIENCE,
                    Duration.ofMillis(50),
                    () -> alive(up, output) && FullQuery.isWhole(query.answer()));
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Start(seconds, memory(up) / (double) (1L << 30));
        } finally {
            end(up);
        }
    }

    /// As soon as the region's identity provider gives one.
    private static String token(Process up, File output, Path state) {
        AtomicReference<String> token = new AtomicReference<>("");
        Patience.until(
                "a token; see " + output,
                PATIENCE,
                Duration.ofMillis(200),
                () -> {
                    token.set(RunningRegion.of(new StateFolder(state)).tokens().of(As.ANALYST));
                    return alive(up, output);
                });
        return token.get();
    }

    private static boolean alive(Process up, File output) {
        if (!up.isAlive()) {
            throw new CommandFailed("The region ended instead of starting: " + output);
        }
        return true;
    }

    private static long memory(Process up) {
        return Stream.concat(Stream.of(up.toHandle()), up.descendants())
                .mapToLong(process -> Memory.proportional(process.pid()).orElse(0))
                .sum();
    }

    private static void end(Process up) {
        up.destroy();
        try {
            if (!up.waitFor(60, TimeUnit.SECONDS)) {
                up.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
