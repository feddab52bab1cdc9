package org.tumar.campaigns.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The office that this service belongs to.
///
/// @param code a country code, or REGION
/// @param zone in which its days begin
public record Office(String code, ZoneId zone) {

    public LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }

    public LocalDate today(Clock clock) {
        return now(clock).toLocalDate();
    }
}
