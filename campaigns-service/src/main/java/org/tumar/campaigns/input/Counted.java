package org.tumar.campaigns.input;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a record counts for: programmes that it names, or all of what it hangs on.
///
/// @param follows true where they are whatever those are of what it hangs on; else null
public record Counted(List<String> programmes, @Nullable Boolean follows) {

    /// @param named what a body says; null: it names none
    /// @param follows what a body says
    /// @param before what is there, and hangs on the same: it says so first
    /// @param of those of what it hangs on
    public static Counted of(
            @Nullable List<String> named,
            @Nullable Boolean follows,
            Optional<Counted> before,
            List<String> of) {
        boolean following = Boolean.TRUE.equals(follows);
        if (named != null) {
            return new Counted(named, following ? true : null);
        }
        return before.filter(it -> !following && it.stays(of)).orElse(new Counted(of, true));
    }

    private boolean stays(List<String> of) {
        return follows == null && of.containsAll(programmes);
    }

    /// What others have to keep for it.
    public List<String> kept() {
        return follows == null ? programmes : List.of();
    }
}
