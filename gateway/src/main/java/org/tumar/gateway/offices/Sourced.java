package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;

/// What one office said, and how old it is.
public interface Sourced {

    Freshness freshness();

    /// When the office last confirmed it; empty where it never answered.
    Optional<Instant> asOf();
}
