package org.tumar.contracts.indicators;

/// What became of the figures that were to go one step on.
///
/// @param revision the programme's, after it
/// @param state that they were to reach
/// @param moved how many reached it by this
/// @param unchanged how many had reached it before
/// @param left how many are where this step does not start from
public record ApprovalReceiptBody(
        String office,
        String programme,
        long revision,
        String state,
        int moved,
        int unchanged,
        int left) {}
