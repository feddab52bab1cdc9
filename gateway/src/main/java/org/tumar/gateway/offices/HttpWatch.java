package org.tumar.gateway.offices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tumar.kit.observe.Step;
import org.tumar.kit.observe.Traces;

/// Times each call to an office, makes it a step of the trace of whoever asked, and remembers
/// whether the office answered.
final class HttpWatch {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2)
    };

    /// How one office answered lately.
    private static final class Answered {

        private volatile Health health = Health.UNKNOWN;
        private volatile long at = Long.MIN_VALUE;

        void now() {
            at = System.nanoTime();
            health = Health.UP;
        }

        double seconds() {
            long then = at;
            return then == Long.MIN_VALUE ? Double.NaN : (System.nanoTime() - then) / 1e9;
        }
    }

    private final Map<String, String> offices;
    private final Map<String, Answered> answered;
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
        this.answered =
                offices.stream()
                        .collect(Collectors.toUnmodifiableMap(Office::code, _ -> new Answered()));
        answered.forEach(this::gauges);
        offices.forEach(this::timers);
    }

    /// All of them from the beginning, so that the first call of a kind is a change.
    private void timers(Office office) {
        for (Outcome outcome : Outcome.values()) {
            timer(office.code(), outcome);
            office.others()
                    .keySet()
                    .forEach(it -> timer(new Callee(office.code(), it.label()), outcome));
        }
    }

    private void gauges(String office, Answered last) {
        Gauge.builder("tumar.gateway.office.up", last, it -> it.health == Health.UP ? 1 : 0)
                .description("Whether the office answered when it was last called")
                .tag("to", office)
                .register(registry);
        Gauge.builder("tumar.gateway.office.age", last, Answered::seconds)
                .description("Time since the office last answered this gateway")
                .baseUnit("seconds")
                .tag("to", office)
                .register(registry);
    }

    /// @param headers takes what carries the trace on, before the call
    Reply call(URI uri, BiConsumer<String, String> headers, Supplier<Reply> call) {
        String office = offices.getOrDefault(uri.getAuthority(), "unknown");
        Reply reply = timed(office, headers, call, it -> timer(office, it));
        remember(office, reply);
        return reply;
    }

    /// One service of an office that keeps records.
    ///
    /// @param asked the service's name
    record Callee(String office, String asked) {}

    /// How an office is doing is told by its indicators-service alone.
    Reply call(Callee callee, BiConsumer<String, String> headers, Supplier<Reply> call) {
        return timed(callee.office(), headers, call, it -> timer(callee, it));
    }

    private Reply timed(
            String office,
            BiConsumer<String, String> headers,
            Supplier<Reply> call,
            Function<Outcome, Timer> timer) {
        long began = System.nanoTime();
        try (Step step = traces.calling(office, headers)) {
            Reply reply = call.get();
            if (reply instanceof Reply.None) {
                step.failed();
            }
            timer.apply(Outcome.of(reply)).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return reply;
        }
    }

    private void remember(String office, Reply reply) {
        Answered last = answered.getOrDefault(office, new Answered());
        if (reply instanceof Reply.None none) {
            last.health = none.health();
        } else {
            last.now();
        }
    }

    private Timer timer(String office, Outcome outcome) {
        return Timer.builder("tumar.gateway.calls")
                .description("Calls to an office's indicators-service")
                .tag("to", office)
                .tag("outcome", outcome.label())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private Timer timer(Callee callee, Outcome outcome) {
        return Timer.builder("tumar.gateway.questions")
                .description("Calls to a service of an office about its records")
                .tag("to", callee.office())
                .tag("asked", callee.asked())
                .tag("outcome", outcome.label())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /// What came of a call.
    private enum Outcome {
        FULL,
        UNCHANGED,
        LARGE,
        LATE,
        FAILED;

        static Outcome of(Reply reply) {
            return switch (reply) {
                case Reply.Full _ -> FULL;
                case Reply.Unchanged _ -> UNCHANGED;
                case Reply.TooLarge _ -> LARGE;
                case Reply.None none -> none.health() == Health.UNKNOWN ? LATE : FAILED;
            };
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
