package org.tumar.contracts.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of one figure; none is ever lost.
///
/// @param value as in a programme file; null where this version removed the figure
/// @param at when the office recorded it
/// @param by who
/// @param reason why; for an import, which one
/// @param origin `import` or `correction`
/// @param state of the approval workflow: `draft`, `submitted`, `approved` or `returned`
public record FigureVersionBody(
        long revision,
        @Nullable String value,
        @Nullable String note,
        Instant at,
        String by,
        String reason,
        String origin,
        String state) {}
