package org.tumar.kit.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The way to one destination's broker.
interface Publisher extends AutoCloseable {

    /// Sends events in this order. Never throws.
    Published publish(List<Event> events);

    /// The outbox is rid of these.
    default void settled(List<Event> events) {}

    /// Opens the way if it is not, so that its state is known.
    Optional<String> trouble();

    @Override
    void close();

    /// @param taken what the broker has confirmed and could hand to a queue
    /// @param trouble why it is not all of them
    record Published(Set<Event> taken, int returned, Optional<String> trouble) {

        static Published nothing(String why) {
            return new Published(Set.of(), 0, Optional.of(why));
        }
    }
}
