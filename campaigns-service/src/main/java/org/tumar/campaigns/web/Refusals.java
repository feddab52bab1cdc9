package org.tumar.campaigns.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.Problem;
import org.tumar.kit.records.RecordProblems;
import org.tumar.kit.security.SecurityProblems;

/// Every problem that this service answers with, by its stable code.
public final class Refusals {

    private static final String SERVICE = "campaigns";

    /// Those of any record.
    public static final RecordProblems RECORDS = new RecordProblems(SERVICE);

    private Refusals() {}

    public static Problem changedSince(long sequence) {
        return RECORDS.changedSince(sequence)
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

    /// Of very many rows all were good, and then somebody else changed what they are judged by.
    static Problem partlyStored(BulkReceiptBody receipt) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "partly-stored",
                        "Not all was stored: others changed records while it was. `errors` says"
                                + " which rows will not do by now; mend them and send all again:"
                                + " what is there is unchanged.")
                .with("accepted", receipt.accepted())
                .with("unchanged", receipt.unchanged())
                .with("refused", receipt.refused())
                .with("errors", receipt.errors());
    }
}
