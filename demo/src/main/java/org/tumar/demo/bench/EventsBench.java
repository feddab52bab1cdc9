package org.tumar.demo.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.tumar.demo.region.RegionSettings;

/// How long a change takes to be known elsewhere: over the broker, without it, and after a cut.
final class EventsBench implements Bench {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final double GOAL_MILLIS = 1_000;
    private static final double GOAL_WITHOUT_BROKER_MILLIS = 2_500;
    private static final double GOAL_EQUAL_SECONDS = 30;

    /// What takes its turn.
    private record Run(BenchRegion region, Changes changes, Progress progress, List<Row> rows) {}

    @Override
    public List<String> how(Setting setting) {
        Stream<String> embedded =
                Stream.of(
                        "Without the broker: the same with the broker's process ended.",
                        "Cut off: the broker's process is ended; the regional office defines CT.0495 anew 500 times and KZ corrects a figure 500 times, in turn; the broker is started, and the time taken from when it is ready until KZ has the last definition and the region the last figure, and until the last country has the last definition.");
        return Stream.of(
                        Stream.of(
                                "A region of six offices as ./tumar up starts it, the embedded store, %s, nothing else asked of it."
                                        .formatted(
                                                setting.amqp().isPresent()
                                                        ? "a RabbitMQ node on the same machine"
                                                        : "the embedded broker"),
                                "A correction is posted to KZ's national gateway; the time is taken from before that until the regional gateway, asked every 2 ms, gives the corrected figure. 100 corrections go before and are not counted; then 300 are, 50 ms apart (30 without the broker)."),
                        setting.amqp().isPresent() ? Stream.<String>of() : embedded,
                        Stream.of(
                                "Down: KZ's process is ended and 500 definitions made; the time is taken from when it is ready again until its national gateway has the last definition."))
                .flatMap(it -> it)
                .toList();
    }

    @Override
    public boolean takesRabbitMq() {
        return true;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        Progress progress = new Progress(setting.console(), LIMIT);
        try (BenchRegion region = BenchRegion.start(setting, RegionSettings.COUNTRIES).filled()) {
            Changes changes = new Changes(region, setting.folder().resolve("definition"), progress);
            Run run = new Run(region, changes, progress, new ArrayList<>());
            corrections(run, setting);
            if (setting.amqp().isEmpty()) {
                withoutBroker(run, setting);
                cutOff(run, setting.times(20, 500));
            }
            down(run, setting.times(20, 500));
            return run.rows();
        }
    }

    private static void corrections(Run run, Setting setting) {
        run.progress().phase("corrections, not counted");
        run.changes().corrections(setting.times(20, 100));
        run.progress().phase("corrections");
        Histogram taken = run.changes().corrections(setting.times(20, 300));
        run.rows()
                .add(
                        new Row(
                                "a correction in KZ in the region's answer, p50 / p99, ms",
                                millis(taken),
                                "p99 under 1,000",
                                p99(taken) < GOAL_MILLIS));
    }

    private static void withoutBroker(Run run, Setting setting) {
        run.progress().phase("corrections without the broker");
        run.region().stop("broker");
        Histogram taken = run.changes().corrections(setting.times(3, 30));
        run.rows()
                .add(
                        new Row(
                                "the same without the broker, p50 / p99, ms",
                                millis(taken),
                                "within the 2 s that an answer counts as live, and a call",
                                p99(taken) < GOAL_WITHOUT_BROKER_MILLIS));
    }

    /// The broker is down already.
    private static void cutOff(Run run, int times) throws IOException {
        run.progress().phase("definitions and corrections without the broker");
        run.changes().together(times);
        run.progress().phase("the broker starts");
        run.region().start("broker");
        run.progress().phase("offices catch up");
        long begun = System.nanoTime();
        run.changes().awaitDefinition("KZ");
        run.changes().awaitFigure();
        run.rows()
                .add(
                        equal(
                                "equal again after a cut of %,d definitions and %,d corrections, s"
                                        .formatted(times, times),
                                begun));
        RegionSettings.COUNTRIES.forEach(run.changes()::awaitDefinition);
        run.rows().add(equal("the same until the last of five countries is equal, s", begun));
    }

    private static void down(Run run, int times) throws IOException {
        run.progress().phase("definitions while KZ is down");
        run.region().stop("KZ");
        run.changes().definitions(times);
        run.progress().phase("KZ starts");
        run.region().start("KZ");
        run.progress().phase("KZ catches up");
        long begun = System.nanoTime();
        run.changes().awaitDefinition("KZ");
        run.rows()
                .add(
                        equal(
                                "KZ equal after %,d definitions while its process was down, s"
                                        .formatted(times),
                                begun));
    }

    private static Row equal(String what, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
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
}
