package org.tumar.demo.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.bench.Bench;
import org.tumar.demo.bench.Benchmarking;
import org.tumar.demo.console.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a region of its own, on free ports, and writes what it found with the machine"
                    + " and the command to docs/benchmarks.",
            "start: from built jars to the first full answer, and memory. query: answers a second,"
                    + " warm, after changes, with an office dead, with many offices and many"
                    + " figures. import: 100,000 figures. events: from a correction to the region."
                    + " calls: 100,000 calls in bulk. replay: all records of CT.0495, and one."
        },
        footer = {
            "",
            "Run it on a machine that does nothing else.",
            "",
            "Examples:",
            "  ./tumar bench query",
            "  ./tumar bench start --quick     whether it works; its figures are of no use"
        })
final class BenchCommand implements Callable<Integer> {

    enum What {
        START,
        QUERY,
        IMPORT,
        EVENTS,
        CALLS,
        REPLAY
    }

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Parameters(paramLabel = "WHAT", description = "start, query, import, events, calls or replay.")
    private What what;

    @Option(
            names = "--quick",
            description = "Only tries itself out, and writes to target/benchmarks.")
    private boolean quick;

    @Option(
            names = "--amqp",
            paramLabel = "URI",
            description = {
                "A RabbitMQ to use in place of the embedded broker, as for up; for events, calls and"
                        + " replay. What waits in its queues for the offices is dropped."
            })
    private @Nullable String amqp;

    private final Surroundings around;

    BenchCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (Scratch scratch = Scratch.make("tumar-bench")) {
            List<String> lines =
                    Benchmarking.run(
                            what.name().toLowerCase(Locale.ROOT),
                            new Bench.Setting(
                                    scratch.folder(),
                                    quick,
                                    Optional.ofNullable(amqp),
                                    around.console()),
                            around.jars().root(),
                            LocalDate.ofInstant(around.clock().instant(), ZoneOffset.UTC));
            lines.forEach(around.console()::say);
            return 0;
        }
    }
}
