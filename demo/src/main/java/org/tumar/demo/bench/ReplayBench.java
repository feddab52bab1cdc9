package org.tumar.demo.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.RegionSettings;
import org.tumar.demo.replay.Outcome;
import org.tumar.demo.replay.RegionSurface;
import org.tumar.demo.replay.Replay;
import org.tumar.demo.replay.ReplayLines;
import org.tumar.demo.replay.Target;

/// All records of CT.0495 from the national gateways to the region's figures; then one at a time.
final class ReplayBench implements Bench {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration STILLNESS = Duration.ofSeconds(60);
    private static final double GOAL_SECONDS = 90;
    private static final double GOAL_LAG_SECONDS = 5;
    private static final double GOAL_ONE_MILLIS = 2_000;

    @Override
    public List<String> how(Setting setting) {
        return List.of(
                "A region of six offices as ./tumar up starts it, the embedded store and %s, CT.0495 imported."
                        .formatted(
                                setting.amqp().isPresent()
                                        ? "a RabbitMQ node on the same machine"
                                        : "the embedded broker"),
                "./tumar replay ct0495 --without-cases: partners, campaigns and hotlines one by one, then trainings, events and calls, a month at once, through the national gateways; country offices side by side, each entering no more while a bulk of its own has waited for a second to be counted. Into processes just started.",
                "Equal: every cell of the regional gateway's answer is what was sent; the time is from before the first record.",
                "Lag: from the answer to a bulk of trainings, events or calls until the regional gateway, asked every 500 ms, has as many more. Entering waits where it falls behind, so that this alone says little: how long it waited stands beside it, and is within the time of the whole.",
                "One: after that, with nothing else going on, one call at a time is entered at KZ's national gateway; the time is from before that until the regional gateway, asked every 5 ms, counts it.");
    }

    @Override
    public boolean takesRabbitMq() {
        return true;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        Progress progress = new Progress(setting.console(), LIMIT);
        try (BenchRegion region = BenchRegion.start(setting, RegionSettings.COUNTRIES).filled()) {
            List<Row> rows = new ArrayList<>();
            progress.phase("replay");
            rows.addAll(rows(replay(setting, region)));
            progress.phase("the same again");
            rows.add(
                    Row.of(
                            "the same again, which changes nothing, s",
                            seconds(replay(setting, region).end().seconds())));
            progress.phase("one at a time");
            rows.add(one(new SingleCalls(region, progress).each(setting.times(5, 60))));
            return rows;
        }
    }

    private static Outcome replay(Setting setting, BenchRegion region) {
        Replay.Plan plan =
                new Replay.Plan(
                        Target.shipped("ct0495"),
                        setting.quick() ? 0.02 : 1,
                        1,
                        List.of(),
                        Optional.empty(),
                        STILLNESS);
        return equal(new Replay(plan, RegionSurface.of(region.running())).run());
    }

    /// @throws CommandFailed where it is not
    static Outcome equal(Outcome outcome) {
        if (!outcome.isEqual()) {
            throw new CommandFailed(String.join(System.lineSeparator(), ReplayLines.of(outcome)));
        }
        return outcome;
    }

    private static List<Row> rows(Outcome outcome) {
        double seconds = outcome.end().seconds();
        double lag = lag(outcome, 99);
        return List.of(
                new Row(
                        "%,d records entered and equal in %d cells, s"
                                .formatted(outcome.end().sent(), outcome.cells()),
                        seconds(seconds),
                        "90",
                        seconds <= GOAL_SECONDS),
                Row.of("of that entering, s", seconds(outcome.entered().toMillis() / 1_000.0)),
                Row.of(
                        "of that waiting until it was counted, the country that waited longest, s",
                        seconds(outcome.end().held().toMillis() / 1_000.0)),
                new Row(
                        "from written to counted, entering waits for it; p50 / p99, s",
                        seconds(lag(outcome, 50)) + " / " + seconds(lag),
                        "p99 under 5",
                        lag < GOAL_LAG_SECONDS));
    }

    private static double lag(Outcome outcome, double percentile) {
        return outcome.end().lag().getValueAtPercentile(percentile) / 1_000.0;
    }

    private static Row one(Histogram taken) {
        double p99 = taken.getValueAtPercentile(99) / 1_000.0;
        return new Row(
                "one call in KZ in the region's figure, p50 / p99, ms",
                String.format(
                        Locale.ROOT, "%.0f / %.0f", taken.getValueAtPercentile(50) / 1_000.0, p99),
                "p99 under 2,000",
                p99 < GOAL_ONE_MILLIS);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
