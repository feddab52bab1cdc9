package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// How one office stands in one request: whether it answered, and what there is of it.
///
/// @param live whether its catalogue is confirmed
/// @param seen when it last answered anything
/// @param catalogue empty where it never said
/// @param programmes by code, what it said of each that it holds
public record Standing(
        Office office,
        boolean live,
        Health health,
        Optional<Instant> seen,
        Optional<Catalogue> catalogue,
        Map<String, Said> programmes) {

    /// Whether everything is known that it holds or held.
    public boolean isWhole() {
        return catalogue.filter(it -> programmes.keySet().containsAll(it.codes())).isPresent();
    }

    /// The same with nothing of any other programme.
    public Standing only(Predicate<String> programme) {
        Map<String, Said> some = new LinkedHashMap<>(programmes);
        some.keySet().removeIf(it -> !programme.test(it));
        return new Standing(
                office, live, health, seen, catalogue.map(it -> it.only(programme)), some);
    }

    /// A catalogue says of each programme that is not in it that the office holds no such one.
    public Said of(String programme) {
        Said said = programmes.get(programme);
        return said != null
                ? said
                : catalogue
                        .filter(it -> !it.lists(programme))
                        .map(it -> Said.none(live, it.asOf()))
                        .orElse(Said.NOTHING);
    }
}
