package org.tumar.partners.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tumar.contracts.partners.FaultBody;
import org.tumar.kit.Problem;

/// Every problem that this service answers with, by its stable code.
public final class Refusals {

    private static final String SERVICE = "partners";

    private Refusals() {}

    /// The same where there is none, and where the caller may not see it.
    public static Problem notFound() {
        return Problem.of(
                HttpStatus.NOT_FOUND, SERVICE, "record-not-found", "There is no such record.");
    }

    public static Problem badRecord(List<FaultBody> errors) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        SERVICE,
                        "bad-record",
                        "Nothing was changed: `errors` says what will not do, field by field.")
                .with("errors", errors);
    }

    public static Problem badRows(int refused, List<FaultBody> errors) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        SERVICE,
                        "bad-rows",
                        "Nothing was changed: %d of the rows will not do.".formatted(refused))
                .with("refused", refused)
                .with("errors", errors);
    }

    public static Problem otherContent() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "other-content",
                        "Nothing was changed: there is a record with this id that says something"
                                + " else. To put it right, PUT it; else take another id.")
                .with("errors", List.of(otherContentFault()));
    }

    private static FaultBody otherContentFault() {
        return new FaultBody(
                null,
                "id",
                "other-content",
                "There is a record with this id that says something else.");
    }

    public static Problem changedSince(long sequence) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "changed-since",
                        "Nothing was changed: the record has changed since. Look at it again.")
                .with("sequence", sequence);
    }

    public static Problem badQuery(String field, String message) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        SERVICE,
                        "bad-query",
                        "A parameter of the address will not do.")
                .with("errors", List.of(new FaultBody(null, field, "bad-query", message)));
    }

    static Problem storeUnavailable() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                SERVICE,
                "store-unavailable",
                "The office's store does not answer. Nothing is lost; try again.");
    }
}
