package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What one office said of its records.
///
/// @param answer empty where it never answered, or refused the question
/// @param refused the argument that will not do; empty where none is refused
public record Told<A>(
        Office office,
        Freshness freshness,
        Optional<Instant> asOf,
        Optional<A> answer,
        Optional<String> refused)
        implements Sourced {

    static <A> Told<A> nothing(Office office) {
        return new Told<>(
                office, Freshness.MISSING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isMissing() {
        return freshness == Freshness.MISSING;
    }

    public <B> Told<B> map(Function<A, B> change) {
        return new Told<>(office, freshness, asOf, answer.map(change), refused);
    }
}
