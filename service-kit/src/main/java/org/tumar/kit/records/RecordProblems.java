package org.tumar.kit.records;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.Problem;

/// What is answered where a record is not there, or cannot be kept as it was sent.
///
/// @param service whose records they are, such as `campaigns`
public record RecordProblems(String service) {

    /// Of a record, or of a row among others.
    public static final FaultBody OTHER_CONTENT =
            new FaultBody(
                    null,
                    "id",
                    "other-content",
                    "There is a record of that id that says something else, or was withdrawn.");

    /// The same where there is none, and where the caller may not see it.
    public Problem notFound() {
        return problem(
                HttpStatus.NOT_FOUND,
                "record-not-found",
                "There is no such record here, or none that you may see.");
    }

    public Problem bad(List<FaultBody> faults) {
        return problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "bad-record",
                        "Nothing was stored: `errors` says what will not do, field by field.")
                .with("errors", faults);
    }

    /// @param receipt of what would be
    public Problem badRows(BulkReceiptBody receipt) {
        return problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "bad-rows",
                        "Nothing was stored: %d rows will not do. Mend them and send all again."
                                .formatted(receipt.refused()))
                .with("errors", receipt.errors())
                .with("refused", receipt.refused());
    }

    public Problem otherContent() {
        return problem(
                        HttpStatus.CONFLICT,
                        "other-content",
                        "Nothing was stored: there is a record of that id that says something else,"
                                + " or was withdrawn. To put it right, PUT it; else take another"
                                + " id.")
                .with("errors", List.of(OTHER_CONTENT));
    }

    /// @param sequence that it has now
    public Problem changedSince(long sequence) {
        return problem(
                        HttpStatus.CONFLICT,
                        "changed-since",
                        "Nothing was changed: the record has changed since you looked at it. Look"
                                + " at it again.")
                .with("sequence", sequence);
    }

    Problem busy() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Others are changing the same records. Some of what was sent together may be"
                        + " stored. Try again.");
    }

    Problem storeUnavailable() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unavailable",
                "The office's store does not answer. Try again.");
    }

    /// Sent again it would be refused again.
    Problem storeRefuses() {
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "store-refuses",
                "The office's store will not take a record as it would be. Some of what was sent"
                        + " with it may be stored. Sending it again will not help: tell whoever"
                        + " runs the office.");
    }

    private Problem problem(HttpStatus status, String code, String detail) {
        return Problem.of(status, service, code, detail);
    }
}
