package org.tumar.indicators.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tumar.figures.derivation.RecordKind;

/// What one record adds to figures.
///
/// @param programmes that it counts for, each with what is counted of it; maybe nothing
record Contribution(RecordKind kind, Map<String, List<Observation>> programmes) {

    Contribution {
        Map<String, List<Observation>> copy = new HashMap<>();
        programmes.forEach((code, observations) -> copy.put(code, List.copyOf(observations)));
        programmes = Map.copyOf(copy);
    }

    static Contribution none(RecordKind kind) {
        return new Contribution(kind, Map.of());
    }

    /// The same in each of several programmes.
    static Contribution of(
            RecordKind kind, Iterable<String> programmes, List<Observation> observations) {
        Map<String, List<Observation>> each = new HashMap<>();
        programmes.forEach(it -> each.put(it, observations));
        return new Contribution(kind, each);
    }
}
