package org.tumar.kit.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Counts events in a registry, under `tumar.events`.
final class MicrometerEventMeters implements EventMeters {

    private static final List<Class<?>> OUTCOMES = List.of(Handled.class.getPermittedSubclasses());

    private final MeterRegistry registry;
    private final Clock clock;
    private final MultiGauge pending;
    private final MultiGauge oldest;
    private final AtomicLong parked = new AtomicLong();

    MicrometerEventMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.pending =
                MultiGauge.builder("tumar.events.outbox.pending")
                        .description("Events that wait to be sent")
                        .register(registry);
        this.oldest =
                MultiGauge.builder("tumar.events.outbox.oldest")
                        .description("How long the event that waits longest has waited")
                        .baseUnit("seconds")
                        .register(registry);
        Gauge.builder("tumar.events.parked.depth", parked, AtomicLong::doubleValue)
                .description("Messages that could not be handled and wait for somebody")
                .register(registry);
    }

    @Override
    public void sends(String destination) {
        published(destination, 0, 0, 0);
        dropped(destination, 0);
    }

    @Override
    public void consumes(String queue) {
        received(queue, 0);
        parked(queue, 0);
        OUTCOMES.forEach(it -> settled(queue, it).increment(0));
    }

    @Override
    public void published(String destination, int sent, int confirmed, int returned) {
        Tags to = Tags.of("destination", destination);
        registry.counter("tumar.events.published", to).increment(sent);
        registry.counter("tumar.events.confirmed", to).increment(confirmed);
        registry.counter("tumar.events.returned", to).increment(returned);
    }

    @Override
    public void dropped(String destination, int count) {
        registry.counter("tumar.events.dropped", "destination", destination).increment(count);
    }

    @Override
    public void received(String queue, int count) {
        registry.counter("tumar.events.received", "queue", queue).increment(count);
    }

    @Override
    public void settled(String queue, Handled outcome) {
        settled(queue, outcome.getClass()).increment();
    }

    private Counter settled(String queue, Class<?> outcome) {
        String name = outcome.getSimpleName().toLowerCase(Locale.ROOT);
        return registry.counter("tumar.events." + name, "queue", queue);
    }

    @Override
    public void parked(String queue, int count) {
        registry.counter("tumar.events.parked", "queue", queue).increment(count);
    }

    @Override
    public void depth(long count) {
        parked.set(count);
    }

    @Override
    public void backlog(Map<String, Backlog> waiting) {
        pending.register(
                waiting.entrySet().stream()
                        .map(it -> MultiGauge.Row.of(tag(it.getKey()), it.getValue().count()))
                        .toList(),
                true);
        oldest.register(
                waiting.entrySet().stream()
                        .map(it -> MultiGauge.Row.of(tag(it.getKey()), it.getValue(), this::age))
                        .toList(),
                true);
    }

    private static Tags tag(String destination) {
        return Tags.of("destination", destination);
    }

    /// As of now, whenever it is asked for.
    private double age(Backlog it) {
        return it.count() == 0
                ? 0
                : Duration.between(it.oldest(), clock.instant()).toMillis() / 1_000.0;
    }
}
