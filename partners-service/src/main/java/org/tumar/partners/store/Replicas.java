package org.tumar.partners.store;

import java.time.Duration;

/// What holds where several processes serve one office.
///
/// @param seenWithin how long it may take until lists and sums of one show what another wrote
public record Replicas(Duration seenWithin) {}
