package org.tumar.gateway.offices;

import java.util.List;

/// How the offices stand in one request.
///
/// @param standings in the order of the configuration
public record Heard(List<Standing> standings, Basis basis) {}
