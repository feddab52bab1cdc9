package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;

/// What one office said last of a programme that it holds.
///
/// @param confirmed when the call that confirmed it set out
/// @param mark the same by uptime
record Kept(ProgrammeReport report, Instant confirmed, long mark) {

    /// @param needed how young it must be to count as live
    Said said(long needed) {
        return new Said(Freshness.of(mark >= needed), Optional.of(confirmed), Optional.of(report));
    }
}
