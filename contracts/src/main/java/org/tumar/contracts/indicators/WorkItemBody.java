package org.tumar.contracts.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A figure on its way to approval.
///
/// @param row the address, and what is to be approved; of no value where it is to be removed
/// @param removal whether it is to be removed
/// @param revision in which it last changed
/// @param state `draft`, `submitted` or `returned`
/// @param enteredAt when it was entered or imported
/// @param enteredBy who did
/// @param reason why; for an import, which one
/// @param steppedAt when it was last submitted or returned; null where neither has been done apart
/// @param steppedBy who did
/// @param comment why it was returned, or what was said with it
/// @param approved the value that was approved last; null where none was
public record WorkItemBody(
        FigureRowBody row,
        boolean removal,
        long revision,
        String state,
        Instant enteredAt,
        String enteredBy,
        String reason,
        @Nullable Instant steppedAt,
        @Nullable String steppedBy,
        @Nullable String comment,
        @Nullable String approved) {}
