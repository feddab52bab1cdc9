package org.tumar.figures.derivation;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of what was counted: by key, the codes that hold. A key that is not there is not
/// known.
public record Traits(SortedMap<String, SortedSet<String>> codes) {

    public static final Traits NONE = new Traits(new TreeMap<>());

    /// Some records give people by sex, by age group, and by both, and each of these adds up to all
    /// of them. Then each is counted, and says by this key which it is: `total`, `sex`, `age-group`
    /// or `age-group+sex`.
    public static final String CUT = "cut";

    /// The keys that people may be cut by.
    public static final List<String> CUTS = List.of("age-group", "sex");

    private static final SortedSet<String> UNKNOWN = Collections.emptySortedSet();

    public Traits {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        codes.forEach((key, held) ->
                copy.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(held))));
        codes = Collections.unmodifiableSortedMap(copy);
    }

    /// What the key [#CUT] has for people that are cut by some keys.
    public static String cut(Collection<String> keys) {
        List<String> cuts = CUTS.stream().filter(keys::contains).toList();
        return cuts.isEmpty() ? "total" : String.join("+", cuts);
    }

    /// Gathers traits one after another.
    public static final class Builder {

        private final SortedMap<String, SortedSet<String>> codes = new TreeMap<>();

        private Builder() {}

        /// @param code null where it is not known
        public Builder with(String key, @Nullable String code) {
            return with(key, code == null ? Set.of() : Set.of(code));
        }

        /// @param held none where it is not known
        public Builder with(String key, Collection<String> held) {
            if (!held.isEmpty()) {
                codes.put(key, new TreeSet<>(held));
            }
            return this;
        }

        public Traits traits() {
            return new Traits(codes);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /// The codes that hold of a key; none where they are not known.
    Set<String> of(String key) {
        return codes.getOrDefault(key, UNKNOWN);
    }

    /// All of it as one text, equal for equal traits alone.
    public String text() {
        return codes.entrySet().stream().map(Traits::text).collect(Collectors.joining(";"));
    }

    private static String text(Map.Entry<String, SortedSet<String>> trait) {
        return trait.getKey() + "=" + String.join("|", trait.getValue());
    }
}
