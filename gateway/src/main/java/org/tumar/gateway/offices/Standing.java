package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How one office stands in one request: whether it answered, and what there is of it.
///
/// @param live whether it answered in this request
/// @param seen when it last answered anything
/// @param catalogue codes of the programmes that it holds; empty where it never said
/// @param programmes by code, what it said of each
public record Standing(
        Office office,
        boolean live,
        Health health,
        Optional<Instant> seen,
        Optional<Set<String>> catalogue,
        Map<String, Said> programmes) {

    /// Whether everything is known that it holds or held.
    public boolean isWhole() {
        return catalogue.filter(programmes.keySet()::containsAll).isPresent();
    }

    public Said of(String programme) {
        Said said = programmes.get(programme);
        if (said != null) {
            return said;
        }
        return live ? new Said(Freshness.LIVE, seen, Optional.empty()) : Said.NOTHING;
    }
}
