package org.tumar.kit.events;

import java.util.List;
import java.util.Optional;

/// Publishes as another does, in a step of each event's trace.
final class TracedPublisher implements Publisher {

    private final String destination;
    private final Publisher publisher;
    private final EventTracing tracing;

    TracedPublisher(String destination, Publisher publisher, EventTracing tracing) {
        this.destination = destination;
        this.publisher = publisher;
        this.tracing = tracing;
    }

    @Override
    public Published publish(List<Event> events) {
        return tracing.publishing(destination, events, publisher::publish);
    }

    @Override
    public void settled(List<Event> events) {
        publisher.settled(events);
    }

    @Override
    public Optional<String> trouble() {
        return publisher.trouble();
    }

    @Override
    public void close() {
        publisher.close();
    }
}
