package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;

/// What one office said of one programme.
///
/// @param asOf when the office last confirmed it; empty where it never answered
/// @param report empty where it never answered, or answered that it does not hold the programme
public record Said(Freshness freshness, Optional<Instant> asOf, Optional<ProgrammeReport> report)
        implements Sourced {

    static final Said NOTHING = new Said(Freshness.MISSING, Optional.empty(), Optional.empty());

    /// It holds no such programme.
    static Said none(boolean live, Instant asOf) {
        return new Said(Freshness.of(live), Optional.of(asOf), Optional.empty());
    }

    /// Whether it may hold a copy of which nothing is known: it never answered, or its last word,
    /// that it holds none, is an old one.
    public boolean mayHoldUnknown() {
        return report.isEmpty() && freshness != Freshness.LIVE;
    }
}
