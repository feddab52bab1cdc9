package org.tumar.kit.security;

import java.time.Instant;
import org.tumar.contracts.access.Caller;

/// A caller whose token was checked.
///
/// @param until when the token ends; what goes on by it ends then too
public record Identified(Caller caller, Instant until) {}
