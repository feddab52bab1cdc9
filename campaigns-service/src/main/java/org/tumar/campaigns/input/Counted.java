package org.tumar.campaigns.input;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a record counts for: programmes that it names, or all of what it hangs on.
///
/// @param follows whether they are whatever those are of what it hangs on
public record Counted(List<String> programmes, boolean follows) {

    /// @param named what a body says; null: it names none
    /// @param follows what a body says: true, whatever it names; false, and it stays with what it
    ///   counts for where it names none
    /// @param before what is there, and hangs on the same: it says so first
    /// @param of those of what it hangs on
    public static Counted of(
            @Nullable List<String> named,
            @Nullable Boolean follows,
            Optional<Counted> before,
            List<String> of) {
        if (Boolean.TRUE.equals(follows)) {
            return new Counted(of, true);
        }
        if (named != null) {
            return new Counted(named, false);
        }
        Optional<Counted> staying = before.filter(it -> of.containsAll(it.programmes));
        return follows == null
                ? staying.filter(it -> !it.follows).orElse(new Counted(of, true))
                : new Counted(staying.map(Counted::programmes).orElse(of), false);
    }

    /// As a body says it: true or nothing.
    public @Nullable Boolean said() {
        return follows ? true : null;
    }

    /// What others have to keep for it.
    public List<String> kept() {
        return follows ? List.of() : programmes;
    }
}
