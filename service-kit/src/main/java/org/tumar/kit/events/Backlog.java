package org.tumar.kit.events;

import java.time.Instant;

/// What waits for one destination.
///
/// @param oldest when the event that waits longest happened
public record Backlog(long count, Instant oldest) {

    static final Backlog NONE = new Backlog(0, Instant.EPOCH);
}
