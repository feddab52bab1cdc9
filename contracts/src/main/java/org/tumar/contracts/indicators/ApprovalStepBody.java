package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// Figures that go one step on: to `POST /v1/programmes/{code}/submissions`, `/approvals` or
/// `/returns`, all that are selected or none.
///
/// @param indicator null: all
/// @param period one of the programme's periods, or `ALL`; null: every one
/// @param revision the programme's revision of the worklist that the caller has seen: what changed
///   since is not passed unseen
/// @param comment required of a return
public record ApprovalStepBody(
        @Nullable String indicator,
        @Nullable String period,
        long revision,
        @Nullable String comment) {}
