package org.tumar.partners.web;

import java.time.Clock;
import java.time.ZoneId;

/// The office that this service belongs to.
///
/// @param code a country code, or REGION
/// @param zone in which its days begin
public record Office(String code, ZoneId zone) {

    /// The same with the office's days.
    public Clock local(Clock clock) {
        return clock.withZone(zone);
    }
}
