package org.tumar.indicators.figure;

import java.time.Instant;

/// Who made a version, when and why.
///
/// @param reason in words; for an import, which one
public record Authorship(Instant at, String by, String reason, Origin origin) {}
