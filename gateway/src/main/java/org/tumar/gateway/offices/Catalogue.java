package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which programmes an office holds, and with that, which it does not.
///
/// @param codes of all that it holds
/// @param asOf when it last confirmed it
public record Catalogue(Set<String> codes, Instant asOf) {

    Catalogue only(Predicate<String> programme) {
        return new Catalogue(
                codes.stream().filter(programme).collect(Collectors.toUnmodifiableSet()), asOf);
    }

    boolean lists(String programme) {
        return codes.contains(programme);
    }
}
