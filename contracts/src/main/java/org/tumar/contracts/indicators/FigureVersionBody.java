package org.tumar.contracts.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of one figure; none is ever lost.
///
/// @param value as in a programme file; null where this version removed the figure, and for whoever
///   may read the trail but no figures
/// @param note null also for whoever may read the trail but no figures
/// @param at when it was made
/// @param by who
/// @param reason why; for an import, which one; for a return, the comment
/// @param origin `import`, `correction`, `submission`, `approval` or `return`
/// @param state of the approval workflow: `draft`, `submitted`, `approved` or `returned`
/// @param known when this office recorded it, which `asOf` goes by; null of an office that does not
///   tell
/// @param restates the revision of the approved version that this one says otherwise than; null
///   where it is no restatement
public record FigureVersionBody(
        long revision,
        @Nullable String value,
        @Nullable String note,
        Instant at,
        String by,
        String reason,
        String origin,
        String state,
        @Nullable Instant known,
        @Nullable Long restates) {

    public FigureVersionBody(
            long revision,
            @Nullable String value,
            @Nullable String note,
            Instant at,
            String by,
            String reason,
            String origin,
            String state) {
        this(revision, value, note, at, by, reason, origin, state, null, null);
    }

    /// Who did what and when, without what it says.
    public FigureVersionBody withoutContent() {
        return new FigureVersionBody(
                revision, null, null, at, by, reason, origin, state, known, restates);
    }
}
