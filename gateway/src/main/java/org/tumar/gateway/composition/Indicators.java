package org.tumar.gateway.composition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.offices.Office;

/// The indicators of one programme, by what an asker may call them.
final class Indicators {

    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final List<Office> silent;

    /// @param all in the order of the definition
    /// @param silent offices that may have indicators that are not here
    Indicators(Stream<Indicator> all, List<Office> silent) {
        all.forEach(it -> byCode.put(it.definition().code(), it));
        this.silent = silent;
    }

    Optional<Indicator> named(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// @param names null for all; codes or ids
    List<Indicator> named(@Nullable List<String> names) {
        return byCode.values().stream().filter(it -> names == null || isNamed(it, names)).toList();
    }

    private static boolean isNamed(Indicator indicator, Collection<String> names) {
        return names.contains(indicator.definition().code()) || names.contains(indicator.id());
    }

    /// One trouble for each name that no indicator has; where a silent office may have it, that
    /// office's.
    ///
    /// @param names null for all, which a silent office may have more of
    List<Trouble> unknown(@Nullable List<String> names) {
        if (names == null) {
            return unknownToAll();
        }
        Set<String> known =
                byCode.values().stream()
                        .flatMap(it -> Stream.of(it.definition().code(), it.id()))
                        .collect(Collectors.toSet());
        List<String> unknown = names.stream().distinct().filter(it -> !known.contains(it)).toList();
        return unknown.isEmpty() || silent.isEmpty()
                ? unknown.stream().map(it -> Trouble.notFound("indicator", it)).toList()
                : unknownToAll();
    }

    private List<Trouble> unknownToAll() {
        return silent.stream().map(Trouble::unavailable).toList();
    }
}
