package org.tumar.campaigns.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.Problem;
import org.tumar.kit.security.SecurityProblems;

/// Every problem that this service answers with, by its stable code.
public final class Refusals {

    private static final String SERVICE = "campaigns";

    private Refusals() {}

    public static Problem notFound() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                SERVICE,
                "record-not-found",
                "There is no such record here, or none that you may see.");
    }

    public static Problem bad(List<FaultBody> faults) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        SERVICE,
                        "bad-record",
                        "Nothing was stored: %d things are wrong.".formatted(faults.size()))
                .with("errors", faults);
    }

    public static Problem badRows(BulkReceiptBody receipt) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        SERVICE,
                        "bad-rows",
                        "Nothing was stored: %d rows will not do. Mend them and send all again."
                                .formatted(receipt.refused()))
                .with("errors", receipt.errors())
                .with("refused", receipt.refused());
    }

    public static Problem otherContent() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "other-content",
                        "Nothing was stored: there is a record of that id that says something else,"
                                + " or was withdrawn.")
                .with("errors", List.of(OTHER_CONTENT));
    }

    /// Of a row among others.
    static final FaultBody OTHER_CONTENT =
            new FaultBody(
                    null,
                    "id",
                    "other-content",
                    "There is a record of that id that says something else, or was withdrawn.");

    public static Problem changedSince(long sequence) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "changed-since",
                        "Nothing was changed: the record has changed since you looked at it. Look"
                                + " at it again.")
                .with("sequence", sequence)
                .with(
                        "errors",
                        List.of(
                                new FaultBody(
                                        null,
                                        "sequence",
                                        "changed-since",
                                        "It is another one by now.")));
    }

    /// The caller speaks for another organisation than the record is of.
    public static Problem otherOrganisation(String field) {
        return SecurityProblems.forbidden().with("errors", List.of(otherOrganisationFault(field)));
    }

    static FaultBody otherOrganisationFault(String field) {
        return new FaultBody(
                null, field, "other-organisation", "You do not speak for that organisation.");
    }

    public static Problem unknownMode() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                SERVICE,
                "unknown-mode",
                "A mode is all-or-nothing or keep-good.");
    }

    public static Problem badDates() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                SERVICE,
                "bad-dates",
                "from and to are days such as 2026-03-31, and from is not after to.");
    }

    static Problem busy() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                SERVICE,
                "busy",
                "Others are changing the same records. Try again.");
    }

    static Problem storeUnavailable() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                SERVICE,
                "store-unavailable",
                "The office's store does not answer.");
    }
}
