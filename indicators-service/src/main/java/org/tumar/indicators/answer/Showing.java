package org.tumar.indicators.answer;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.View;

/// What of a programme's figures is shown.
///
/// @param asOf as the office had recorded them by then; empty: as they stand
record Showing(View view, Optional<Instant> asOf) {

    static final Showing CURRENT = new Showing(View.CURRENT, Optional.empty());

    static final Showing APPROVED = new Showing(View.APPROVED, Optional.empty());

    Sheet of(Sheet sheet) {
        return sheet.seen(view);
    }

    /// What tells it from others in a tag; nothing for how things stand.
    String mark() {
        String name = view == View.CURRENT ? "" : "@" + view.name().toLowerCase(Locale.ROOT);
        return name + asOf.map(it -> "@" + it).orElse("");
    }
}
