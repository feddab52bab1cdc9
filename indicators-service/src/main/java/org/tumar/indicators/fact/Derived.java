package org.tumar.indicators.fact;

import java.util.Map;
import java.util.Optional;

/// What was counted for the indicators of one programme, at one moment.
///
/// @param mark the same for as long as nothing else was counted; empty where nothing is derived
/// @param indicators by code, those that declare a derivation
public record Derived(String mark, Map<String, Counted> indicators) {

    public static final Derived NONE = new Derived("", Map.of());

    public Derived {
        indicators = Map.copyOf(indicators);
    }

    /// Empty where the indicator is not derived.
    public Optional<Counted> of(String indicator) {
        return Optional.ofNullable(indicators.get(indicator));
    }
}
