package org.tumar.gateway.graph;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Times answers by what came of the question.
final class GraphQlMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final Map<GraphQlOutcome, Timer> timers = new EnumMap<>(GraphQlOutcome.class);

    GraphQlMeters(MeterRegistry registry) {
        for (GraphQlOutcome outcome : GraphQlOutcome.values()) {
            timers.put(outcome, timer(registry, outcome));
        }
    }

    private static Timer timer(MeterRegistry registry, GraphQlOutcome outcome) {
        return Timer.builder("tumar.gateway.answers")
                .description("Time to answer a GraphQL question over HTTP")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /// @param began by [System#nanoTime]
    void answered(GraphQlOutcome outcome, long began) {
        Objects.requireNonNull(timers.get(outcome))
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }
}
