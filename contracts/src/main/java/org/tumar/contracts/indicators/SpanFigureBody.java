package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// What one office knows of one indicator over one span.
///
/// @param span a programme's own period, or `ALL` for the whole programme
/// @param achievement actual as a percentage of target over the periods that have both; one decimal
/// @param pairedTarget the target over just those periods, for the region's roll-up; null where
///   there are none
/// @param pairedActual the actual over just those periods; null where there are none
/// @param assessed the office's or evaluator's own judgement, in its words
/// @param reported typed in by the office
/// @param derived counted from its records; null where the indicator declares no derivation, and in
///   the approved view where the actual is reported
public record SpanFigureBody(
        String span,
        MeasureBody baseline,
        MeasureBody target,
        MeasureBody actual,
        MeasureBody achievement,
        @Nullable MeasureBody pairedTarget,
        @Nullable MeasureBody pairedActual,
        AchievementStatus status,
        @Nullable String assessed,
        @Nullable String note,
        MeasureBody reported,
        @Nullable MeasureBody derived) {}
