package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tumar.demo.console.CommandFailed;

/// Runs a benchmark and keeps what it found.
public final class Benchmarking {

    private Benchmarking() {}

    /// @param root of the checkout
    /// @return what it found, in lines, and where it is written
    public static List<String> run(String name, Bench.Setting setting, Path root, LocalDate today) {
        Bench bench = Benches.all().get(name);
        if (bench == null) {
            throw new CommandFailed("There is no benchmark " + name + ".");
        }
        if (setting.amqp().isPresent() && !bench.takesRabbitMq()) {
            throw new CommandFailed("The benchmark " + name + " is not run on a RabbitMQ.");
        }
        try {
            List<Row> rows = bench.measure(setting);
            Report report =
                    new Report(
                            setting.amqp().isPresent() ? name + "-rabbitmq" : name,
                            command(name, setting),
                            today,
                            Machine.here(root),
                            bench.how(setting),
                            rows,
                            setting.quick());
            Path folder = setting.quick() ? root.resolve("target") : root.resolve("docs");
            Path written = report.write(folder.resolve("benchmarks"));
            return java.util.stream.Stream.concat(
                            report.lines().stream(),
                            java.util.stream.Stream.of("Written: " + written))
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed("The benchmark broke off (%s).".formatted(e), e);
        }
    }

    /// As it can be run again; without the password.
    private static String command(String name, Bench.Setting setting) {
        return "./tumar bench "
                + name
                + (setting.amqp().isPresent() ? " --amqp=…" : "")
                + (setting.quick() ? " --quick" : "");
    }
}
