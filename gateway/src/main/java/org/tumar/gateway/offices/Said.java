package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;

/// What one office said of one programme.
///
/// @param asOf when the office last confirmed it; empty where it never answered
/// @param report empty where it never answered, or answered that it does not hold the programme
public record Said(Freshness freshness, Optional<Instant> asOf, Optional<ProgrammeReport> report) {

    static final Said NOTHING = new Said(Freshness.MISSING, Optional.empty(), Optional.empty());
}
