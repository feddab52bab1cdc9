package org.tumar.gateway.offices;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tumar.kit.observe.Step;
import org.tumar.kit.observe.Traces;

/// Times each call to an office, and makes it a step of the trace of whoever asked.
final class HttpWatch {

    static final String METER = "tumar.gateway.calls";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2)
    };

    private final Map<String, String> offices;
    private final MeterRegistry registry;
    private final Traces traces;

    HttpWatch(Collection<Office> offices, MeterRegistry registry, Traces traces) {
        this.registry = registry;
        this.traces = traces;
        this.offices =
                offices.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        it -> it.indicators().getAuthority(),
                                        Office::code,
                                        (one, _) -> one));
    }

    /// @param headers takes what carries the trace on, before the call
    Reply call(URI uri, BiConsumer<String, String> headers, Supplier<Reply> call) {
        long began = System.nanoTime();
        String office = offices.getOrDefault(uri.getAuthority(), "unknown");
        try (Step step = traces.calling(office, headers)) {
            Reply reply = call.get();
            if (reply instanceof Reply.None) {
                step.failed();
            }
            timer(office, outcome(reply)).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return reply;
        }
    }

    private static String outcome(Reply reply) {
        return switch (reply) {
            case Reply.Full _ -> "full";
            case Reply.Unchanged _ -> "unchanged";
            case Reply.None none -> none.health() == Health.UNKNOWN ? "late" : "failed";
        };
    }

    private Timer timer(String office, String outcome) {
        return Timer.builder(METER)
                .description("Calls to an office's indicators-service")
                .tag("to", office)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
