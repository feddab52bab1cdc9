package org.tumar.indicators.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.figures.derivation.DerivedMeasure;

/// What tells one state of a programme's tallies from another, by measure; nothing of a measure of
/// which there are no records.
record Marks(Map<DerivedMeasure, Long> measures) {

    Marks {
        Map<DerivedMeasure, Long> copy = new EnumMap<>(DerivedMeasure.class);
        copy.putAll(measures);
        measures = copy;
    }

    /// Of some measures.
    Marks of(Collection<DerivedMeasure> some) {
        return new Marks(
                measures.entrySet().stream()
                        .filter(it -> some.contains(it.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The measures whose mark is not as that text has it.
    Set<DerivedMeasure> others(String text) {
        Map<String, String> known =
                Arrays.stream(text.split(",", -1))
                        .map(it -> it.split("=", 2))
                        .filter(it -> it.length == 2)
                        .collect(Collectors.toMap(it -> it[0], it -> it[1], (one, _) -> one));
        Set<DerivedMeasure> others = EnumSet.allOf(DerivedMeasure.class);
        others.removeIf(it -> Objects.equals(known.get(it.measure()), text(measures.get(it))));
        return others;
    }

    private static @Nullable String text(@Nullable Long mark) {
        return mark == null ? null : HexFormat.of().toHexDigits(mark);
    }

    /// Equal for equal marks alone; empty where there are none.
    String text() {
        return measures.entrySet().stream()
                .map(it -> it.getKey().measure() + "=" + text(it.getValue()))
                .collect(Collectors.joining(","));
    }

    /// The same in few letters.
    String brief() {
        return HexFormat.of().toHexDigits(Mark.of(text()));
    }
}
