package org.tumar.demo.bench;

import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.HttpRecords;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.Reply;

/// Calls entered in KZ one at a time, and when the region has counted each.
final class SingleCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMillis(5);
    private static final Duration APART = Duration.ofMillis(500);
    private static final int UNCOUNTED = 5;

    private static final String QUERY =
            """
            { programme(code: "CT.0495") {
                indicators(codes: ["1.2.2"]) { regional { derived { value } } } } }
            """;

    private final HttpGateway gateway;
    private final HttpRecords records;
    private final Progress progress;
    private int entered;

    SingleCalls(BenchRegion region, Progress progress) {
        this.gateway = region.running().gateway();
        this.records = region.running().records("KZ");
        this.progress = progress;
    }

    /// In microseconds; a few before them are not taken down.
    Histogram each(int times) {
        Histogram histogram = new Histogram(3);
        for (int i = 1 - UNCOUNTED; i <= times; i++) {
            long taken = one();
            if (i > 0) {
                histogram.recordValue(taken / 1_000);
                progress.done(i, times);
            }
            Patience.pause(APART);
        }
        return histogram;
    }

    private long one() {
        long expected = counted() + 1;
        long begun = System.nanoTime();
        enter();
        Patience.until(
                "a call at the regional gateway", PATIENCE, BETWEEN, () -> counted() == expected);
        return System.nanoTime() - begun;
    }

    private void enter() {
        CallBody call =
                new CallBody(
                        "bench-call-" + ++entered,
                        "2014-05-06T10:00",
                        "phone",
                        "documents",
                        "female",
                        "25-34",
                        "RU",
                        null,
                        "advice",
                        null,
                        null);
        if (!(records.one("/v1/hotlines/kz-hotline/calls", call) instanceof Reply.Answered<?>)) {
            throw new CommandFailed("KZ does not take a call.");
        }
    }

    private long counted() {
        return Json.MAPPER
                .readTree(gateway.ask(QUERY, Map.of()))
                .at("/data/programme/indicators/0/regional/derived/value")
                .asLong(-1);
    }
}
