package org.tumar.kit.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drops what is meant for an office that no longer exists, and says once how much had waited.
final class Gone implements Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Gone.class);

    private final String destination;
    private final Outbox outbox;
    private final EventMeters meters;
    private boolean said;

    Gone(String destination, Outbox outbox, EventMeters meters) {
        this.destination = destination;
        this.outbox = outbox;
        this.meters = meters;
    }

    @Override
    public Published publish(List<Event> events) {
        if (!said) {
            LOG.warn(
                    "{} events waited for {}: they are dropped, and so are later ones, as"
                            + " tumar.events.gone says",
                    waiting(events),
                    destination);
        }
        said = true;
        return new Published(Set.copyOf(events), 0, Optional.empty());
    }

    @Override
    public void settled(List<Event> events) {
        meters.dropped(destination, events.size());
    }

    private long waiting(List<Event> events) {
        Backlog backlog = outbox.backlog().get(destination);
        return backlog == null ? events.size() : backlog.count();
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
