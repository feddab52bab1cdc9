package org.tumar.gateway.offices;

import java.time.Instant;

/// An office's answer about a programme has become another one.
///
/// @param at when the call set out that brought the new answer
public record ProgrammeChange(String programme, String office, Instant at) {}
