package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;

/// One state of all offices' figures: a view, as it is now or as it was.
///
/// @param asOf what the offices knew at that moment; empty for what they know now
public record Edition(View view, Optional<Instant> asOf) {

    public static Edition now(View view) {
        return new Edition(view, Optional.empty());
    }

    /// What an address says of it: nothing of what an office takes for granted.
    String parameters() {
        String shown = view == View.CURRENT ? "" : "view=" + view.code();
        String known = asOf.map(it -> "asOf=" + it).orElse("");
        return shown.isEmpty() || known.isEmpty() ? shown + known : shown + "&" + known;
    }
}
