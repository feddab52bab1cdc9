package org.tumar.figures.derivation;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What must hold of what is counted: `[audience=ngo|media]`, or `[audience!=ngo]`.
///
/// Where several codes hold of a record's key, one of them is enough for `=`, and none may be named
/// for `!=`. What is not known is not equal to anything.
///
/// @param equal whether it is `=`
/// @param codes at least one
public record Condition(String key, boolean equal, Set<String> codes) {

    public Condition {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    boolean holds(Traits traits) {
        return traits.hasAny(key, codes) == equal;
    }

    /// As derivations write it.
    String text() {
        return "[" + key + (equal ? "=" : "!=") + String.join("|", codes) + "]";
    }
}
