package org.tumar.kit.events;

import java.time.Duration;

/// A queue of the own broker and who handles what comes to it. A bean of this type gets a consumer.
///
/// @param gather how long a batch that begins right after another waits for more, where few large
///   batches are less work than many small ones; zero: not at all. One that comes alone never waits
public record EventQueue(String name, EventHandler handler, Duration gather) {

    public EventQueue(String name, EventHandler handler) {
        this(name, handler, Duration.ZERO);
    }
}
