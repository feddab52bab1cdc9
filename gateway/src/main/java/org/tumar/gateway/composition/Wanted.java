package org.tumar.gateway.composition;

import java.util.Optional;
import java.util.Set;

/// Whose records are asked about.
///
/// @param programme that they count for; empty: all that may be seen
/// @param countries empty: every country
public record Wanted(Optional<String> programme, Optional<Set<String>> countries) {}
