package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.catalogue.EventCatalogue;
import org.tumar.contracts.catalogue.OfficeTopology;

/// What is kept for an office that no longer exists.
class GoneTests {

    private final MemoryOutbox kept = new MemoryOutbox();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventMeters meters = new MicrometerEventMeters(registry, Clock.systemUTC());
    private final Failing outbox = new Failing(kept);
    private final Lane lane =
            new Lane("XX", outbox, new Gone("XX", outbox, meters), EventMeters.NONE, 100);

    @Test
    void countsFromNothing() {
        KnownEvents known = new KnownEvents(EventCatalogue.all(), OfficeTopology.standard());
        Consumption.Means means =
                new Consumption.Means(
                        known,
                        new Senders("", Map.of()),
                        meters,
                        EventTracing.NONE,
                        Clock.systemUTC(),
                        100);
        EventsProperties properties =
                new EventsProperties(
                        null, Map.of(), Map.of(), Set.of("XX"), null, Duration.ofSeconds(5), 100);

        new Lanes(outbox, properties, means).of("KZ", Map.of());

        assertThat(registry.get("tumar.events.dropped").tag("destination", "XX").counter().count())
                .isZero();
    }

    @Test
    void countsWhatItDropsOnceTheOutboxIsRidOfIt() {
        IntStream.range(0, 3).forEach(it -> kept.add(Events.signal("P", it)));

        outbox.away = true;
        assertThatThrownBy(() -> lane.turn(true)).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> lane.turn(true)).isInstanceOf(StoreAway.class);
        assertThat(registry.find("tumar.events.dropped").counter()).isNull();

        outbox.away = false;
        assertThat(lane.turn(true).sent()).isEqualTo(3);
        assertThat(registry.get("tumar.events.dropped").counter().count()).isEqualTo(3);
    }

    /// Shows what waits, and cannot be written to while its store is away.
    private static final class Failing implements Outbox {

        private final Outbox outbox;
        private boolean away;

        Failing(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public List<Event> pending(String destination, Wanted wanted) {
            return outbox.pending(destination, wanted);
        }

        @Override
        public void confirmed(String destination, Collection<Event> sent) {
            if (away) {
                throw new StoreAway(new IllegalStateException("away"));
            }
            outbox.confirmed(destination, sent);
        }

        @Override
        public Map<String, Backlog> backlog() {
            return outbox.backlog();
        }
    }
}
