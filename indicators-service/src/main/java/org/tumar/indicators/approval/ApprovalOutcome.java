package org.tumar.indicators.approval;

import java.util.List;
import org.tumar.contracts.indicators.ApprovalReceiptBody;

/// What came of a step: all that was selected took it, or nothing did.
sealed interface ApprovalOutcome {

    record Stepped(ApprovalReceiptBody receipt) implements ApprovalOutcome {}

    record ProgrammeNotFound() implements ApprovalOutcome {}

    /// No such indicator or period.
    record FigureNotFound() implements ApprovalOutcome {}

    /// A return says why.
    record CommentMissing() implements ApprovalOutcome {}

    /// Somebody else approves what one has entered or submitted.
    ///
    /// @param figures in words, the first of them
    record OwnEntry(List<String> figures) implements ApprovalOutcome {}

    /// Some are not what was seen.
    ///
    /// @param figures in words, the first of them
    record ChangedSince(List<String> figures) implements ApprovalOutcome {}
}
