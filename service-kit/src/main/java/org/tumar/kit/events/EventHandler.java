package org.tumar.kit.events;

import java.util.List;

/// Handles what came to one queue.
public interface EventHandler {

    /// Handles events in the order in which they came; never called by two threads at once.
    ///
    /// An event may come again, and after a newer one: the handler answers [Handled.Duplicate]
    /// then. What it answers is settled for good, so it has stored before it answers.
    ///
    /// @return one outcome for each event, in the same order
    /// @throws StoreAway where nothing can be stored just now: tried again for ever
    /// @throws RuntimeException otherwise: tried again some times, then each event alone, and the
    ///   one that still fails is parked
    List<Handled> handle(List<Event> events);
}
