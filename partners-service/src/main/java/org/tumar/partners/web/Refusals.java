package org.tumar.partners.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.Problem;
import org.tumar.kit.records.RecordProblems;

/// Every problem that this service answers with, by its stable code.
public final class Refusals {

    private static final String SERVICE = "partners";

    /// Those of any record.
    public static final RecordProblems RECORDS = new RecordProblems(SERVICE);

    private Refusals() {}

    public static Problem badQuery(String field, String message) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        SERVICE,
                        "bad-query",
                        "A parameter of the address will not do.")
                .with("errors", List.of(new FaultBody(null, field, "bad-query", message)));
    }
}
