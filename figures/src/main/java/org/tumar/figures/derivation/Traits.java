package org.tumar.figures.derivation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of what was counted: by key, the codes that hold. A key that is not there is not
/// known.
public final class Traits {

    public static final Traits NONE = builder().traits();

    /// Some records give people by sex, by age group, and by both, and each of these adds up to all
    /// of them. Then each is counted, and says by this key which it is: `total`, `sex`,
    /// `age-group`, `age-group+sex`; and `age-group>sex`, which is by age group alone where a
    /// record has no parts by both.
    public static final String CUT = "cut";

    /// Traits with this key are of a record, not of what it has counted: by which cuts it says the
    /// measure, or [#NOTHING].
    public static final String SAYS = "says";

    /// A record that does not say the measure.
    public static final String NOTHING = "nothing";

    private static final String UNKNOWN = "unknown";
    private static final String SEX = "sex";
    private static final String AGE_GROUP = "age-group";
    private static final String BY_AGE_GROUP_FIRST = AGE_GROUP + ">" + SEX;

    /// The keys that people may be cut by.
    private static final List<String> CUTS = List.of(AGE_GROUP, SEX);

    private static final Pattern BETWEEN = Pattern.compile("\\|");

    private final Map<String, String> codes;
    private final String text;

    private Traits(Map<String, String> codes) {
        this.codes = codes;
        this.text =
                codes.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining(";"));
    }

    /// What the key [#CUT] has for people that are cut by some keys.
    public static String cut(Collection<String> keys) {
        List<String> cuts = CUTS.stream().filter(keys::contains).toList();
        return cuts.isEmpty() ? "total" : String.join("+", cuts);
    }

    /// The same, where of a record that has no parts by both keys those by one of them are wanted.
    ///
    /// @param first the keys of these parts; sex where it is not told
    public static String cut(Collection<String> keys, Collection<String> first) {
        return isByBoth(keys) && first.contains(AGE_GROUP) && !first.contains(SEX)
                ? BY_AGE_GROUP_FIRST
                : cut(keys);
    }

    /// Whether people are to be cut by all that they may be cut by.
    static boolean isByBoth(Collection<String> keys) {
        return keys.containsAll(CUTS);
    }

    /// By some keys, in their order, the code of each; `unknown` where none is known.
    public Map<String, String> by(Collection<String> keys) {
        Map<String, String> by = new LinkedHashMap<>();
        keys.forEach(it -> by.put(it, codes.getOrDefault(it, UNKNOWN)));
        return Collections.unmodifiableMap(by);
    }

    /// Whether these are a record's own, and not of what it has counted.
    public boolean areOfRecord() {
        return has(SAYS);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Gathers traits one after another.
    public static final class Builder {

        private final Map<String, String> codes = new TreeMap<>();

        private Builder() {}

        /// @param code null where it is not known
        public Builder with(String key, @Nullable String code) {
            if (code != null) {
                codes.put(key, code);
            }
            return this;
        }

        /// @param held none where it is not known
        public Builder with(String key, Collection<String> held) {
            return with(key, held.isEmpty() ? null : String.join("|", new TreeSet<>(held)));
        }

        public Traits traits() {
            return new Traits(new TreeMap<>(codes));
        }
    }

    boolean has(String key) {
        return codes.containsKey(key);
    }

    /// Whether any of these codes holds.
    boolean hasAny(String key, Set<String> some) {
        String held = codes.get(key);
        return held != null
                && (some.contains(held)
                        || (held.indexOf('|') >= 0
                                && BETWEEN.splitAsStream(held).anyMatch(some::contains)));
    }

    /// All of it, equal for equal traits alone.
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Traits it && text.equals(it.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
