package org.tumar.kit.events;

import java.util.Map;

/// What is counted of events. Without a registry nothing is.
interface EventMeters {

    EventMeters NONE = new EventMeters() {};

    /// A destination that will be sent to: its counts begin, so that the first event is a change.
    default void sends(String destination) {}

    /// A queue that will be consumed, likewise.
    default void consumes(String queue) {}

    /// One turn of the relay.
    default void published(String destination, int sent, int confirmed, int returned) {}

    /// Events that were meant for an office that is gone, and that the outbox is rid of.
    default void dropped(String destination, int count) {}

    /// Events that came to a queue, before anything is known of them.
    default void received(String queue, int count) {}

    /// What became of one event.
    default void settled(String queue, Handled outcome) {}

    /// What waits, by destination.
    default void backlog(Map<String, Backlog> waiting) {}

    /// Messages of a queue that were parked.
    default void parked(String queue, int count) {}

    /// How many messages are parked now.
    default void depth(long count) {}
}
