package org.tumar.demo.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.tumar.demo.office.Json;
import org.tumar.demo.region.RegionSettings;
import org.tumar.demo.replay.Outcome;
import org.tumar.demo.replay.RegionSurface;
import org.tumar.demo.replay.Replay;
import org.tumar.demo.replay.Target;

/// 100,000 calls in bulk, from the national gateways to the region's figure.
final class CallsBench implements Bench {

    private static final Duration STILLNESS = Duration.ofSeconds(60);
    private static final double GOAL_SECONDS = 60;
    private static final int BATCH = 1_000;
    private static final long SEED = 1;

    @Override
    public List<String> how(Setting setting) {
        return List.of(
                "A region of six offices as ./tumar up starts it, the embedded store and %s, CT.0495 imported."
                        .formatted(
                                setting.amqp().isPresent()
                                        ? "a RabbitMQ node on the same machine"
                                        : "the embedded broker"),
                "As many calls in each of five countries, spread over the five years, are entered at the national gateways, a month at once as NDJSON, all or nothing; country offices side by side; a country enters no faster than it is counted. Into processes just started. The country's partners, campaigns and hotline go before and are in the time.",
                "Counted: every cell of the regional gateway's answer has as many as were sent.",
                "Beside it: the same calls as one document each, inserted in batches of 1,000 into the same store by MongoDB's driver, with nothing checked, kept of the past, sent or added up.");
    }

    @Override
    public boolean takesRabbitMq() {
        return true;
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        long calls = setting.times(2_000, 100_000);
        Target target = Target.shipped("ct0495").ofCalls(calls);
        try (BenchRegion region = BenchRegion.start(setting, RegionSettings.COUNTRIES).filled()) {
            Replay.Plan plan =
                    new Replay.Plan(target, 1, SEED, List.of(), Optional.empty(), STILLNESS);
            Outcome outcome =
                    ReplayBench.equal(new Replay(plan, RegionSurface.of(region.running())).run());
            double plain = plain(region, target);
            return rows(calls, outcome, plain);
        }
    }

    private static List<Row> rows(long calls, Outcome outcome, double plain) {
        double seconds = outcome.end().seconds();
        return List.of(
                new Row(
                        "%,d calls accepted and counted regionally, s".formatted(calls),
                        seconds(seconds),
                        "60",
                        seconds <= GOAL_SECONDS),
                Row.of("accepted, s", seconds(outcome.entered().toMillis() / 1_000.0)),
                Row.of("the same as plain inserts, s", seconds(plain)));
    }

    private static double plain(BenchRegion region, Target target) {
        List<Document> documents =
                Replay.records(target, SEED)
                        .map(it -> Document.parse(Json.MAPPER.writeValueAsString(it)))
                        .toList();
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + region.ports().store())) {
            MongoCollection<Document> inserted =
                    client.getDatabase("tumar_bench").getCollection("calls");
            long begun = System.nanoTime();
            for (int from = 0; from < documents.size(); from += BATCH) {
                inserted.insertMany(
                        documents.subList(from, Math.min(documents.size(), from + BATCH)));
            }
            double time = (System.nanoTime() - begun) / 1e9;
            inserted.drop();
            return time;
        }
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
