package org.tumar.programmefiles;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tumar.programmefiles.RowRules.Fault;

/// What rows may refer to by code.
///
/// A code whose own row is at fault is known without a meaning, so that one fault is not told again
/// for every row that refers to it.
///
/// @param complete false where some rows could not be read: then nothing is unknown for certain
record Lookup<T>(Map<String, Optional<T>> byCode, boolean complete) {

    static <T> Lookup<T> of(Collection<T> items, Function<T, String> code) {
        Map<String, Optional<T>> byCode = new LinkedHashMap<>();
        items.forEach(it -> byCode.put(code.apply(it), Optional.of(it)));
        return new Lookup<>(byCode, true);
    }

    Optional<T> sound(String code) {
        return byCode.getOrDefault(code, Optional.empty());
    }

    /// @param noun such as `indicator`
    Optional<Fault> fault(FaultCode unknown, String column, String noun, String code) {
        return Texts.code(column, code).or(() -> unknown(unknown, column, noun, code));
    }

    private Optional<Fault> unknown(FaultCode unknown, String column, String noun, String code) {
        return byCode.containsKey(code) || !complete
                ? Optional.empty()
                : Optional.of(
                        unknown.at(
                                column,
                                "unknown %s '%s'%s"
                                        .formatted(
                                                noun, code, Suggestion.of(code, byCode.keySet()))));
    }
}
