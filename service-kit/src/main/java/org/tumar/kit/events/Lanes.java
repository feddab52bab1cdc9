package org.tumar.kit.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The ways out of an outbox: one to each broker, and one to nowhere for each office that is gone.
record Lanes(Outbox outbox, EventsProperties properties, Consumption.Means means) {

    /// @param own the own office
    /// @param brokers by destination
    List<LaneRunner> of(String own, Map<String, RabbitLink> brokers) {
        if (properties.gone().contains(own)) {
            throw new IllegalArgumentException(
                    "tumar.events.gone names %s, which is this office; take it out".formatted(own));
        }
        return Stream.concat(
                        brokers.entrySet().stream().map(it -> to(it.getKey(), it.getValue())),
                        properties.gone().stream().map(this::gone))
                .toList();
    }

    private LaneRunner to(String destination, RabbitLink link) {
        means.meters().sends(destination);
        Publisher publisher =
                new TracedPublisher(
                        destination,
                        new RabbitPublisher(link, "relay to " + destination),
                        means.tracing());
        Lane lane = new Lane(destination, outbox, publisher, means.meters(), properties.batch());
        return new LaneRunner(lane, link.toString(), properties.poll());
    }

    /// What is dropped is not counted as published.
    private LaneRunner gone(String destination) {
        means.meters().dropped(destination, 0);
        Publisher gone = new Gone(destination, outbox, means.meters());
        Lane lane = new Lane(destination, outbox, gone, EventMeters.NONE, properties.batch());
        return new LaneRunner(lane, "gone", properties.poll());
    }
}
