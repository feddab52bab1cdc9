package org.tumar.programmefiles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tumar.programmefiles.RowRules.Fault;

/// The values that a column allows.
///
/// @param unknown what anything else is
record Choices<E extends Enum<E>>(Map<String, E> byName, FaultCode unknown) {

    static <E extends Enum<E>> Choices<E> of(Class<E> kind, FaultCode unknown) {
        Map<String, E> byName = new LinkedHashMap<>();
        Arrays.stream(kind.getEnumConstants()).forEach(it -> byName.put(name(it), it));
        return new Choices<>(byName, unknown);
    }

    /// As files write it: `yes-no`.
    static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// In any case.
    Optional<E> parse(String text) {
        return Optional.ofNullable(byName.get(text.toLowerCase(Locale.ROOT)));
    }

    Fault fault(String column, String text) {
        return unknown.at(
                column,
                "unknown %s '%s'%s Allowed: %s."
                        .formatted(
                                column,
                                text,
                                Suggestion.sentence(text, byName.keySet()),
                                String.join(", ", byName.keySet())));
    }
}
