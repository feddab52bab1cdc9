package org.tumar.kit.events;

import java.time.Clock;

/// A queue that is consumed, and what that takes.
record Consumption(EventQueue queue, Means means) {

    /// What is the same for all queues of a service.
    ///
    /// @param known which types a queue is for
    /// @param senders who may speak for whom
    /// @param batch how many events are handled together at most
    record Means(
            KnownEvents known,
            Senders senders,
            EventMeters meters,
            EventTracing tracing,
            Clock clock,
            int batch) {}
}
