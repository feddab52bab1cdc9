package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;
import org.tumar.contracts.access.Service;

/// How one service of an office did when it was last asked.
///
/// @param seen when it last said that it is ready
public record ServiceState(Service service, Health health, Optional<Instant> seen) {}
