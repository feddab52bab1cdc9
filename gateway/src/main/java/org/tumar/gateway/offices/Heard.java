package org.tumar.gateway.offices;

import java.util.Map;
import java.util.Optional;

/// How the offices stand in one request.
///
/// @param standings by edition, then by the office's code; of those that were asked
public record Heard(Map<Edition, Map<String, Standing>> standings, Basis basis) {

    public Optional<Standing> of(Edition edition, Office office) {
        return Optional.ofNullable(standings.getOrDefault(edition, Map.of()).get(office.code()));
    }
}
