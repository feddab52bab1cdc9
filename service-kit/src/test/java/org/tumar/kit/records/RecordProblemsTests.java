package org.tumar.kit.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.Problem;

class RecordProblemsTests {

    private static final FaultBody FAULT = new FaultBody(3, "topic", "unknown-code", "No.");
    private static final RecordProblems PROBLEMS = new RecordProblems("campaigns");

    @Test
    void areCalledByTheirServiceAndStableCodes() {
        assertThat(
                        Stream.of(
                                        PROBLEMS.notFound(),
                                        PROBLEMS.bad(List.of(FAULT)),
                                        PROBLEMS.badRows(
                                                new BulkReceiptBody(0, 0, 1, List.of(FAULT))),
                                        PROBLEMS.otherContent(),
                                        PROBLEMS.changedSince(2),
                                        PROBLEMS.storeUnavailable(),
                                        PROBLEMS.storeRefuses())
                                .map(it -> it.status().value() + " " + it.type()))
                .containsExactly(
                        "404 urn:tumar:problem:campaigns:record-not-found",
                        "422 urn:tumar:problem:campaigns:bad-record",
                        "422 urn:tumar:problem:campaigns:bad-rows",
                        "409 urn:tumar:problem:campaigns:other-content",
                        "409 urn:tumar:problem:campaigns:changed-since",
                        "503 urn:tumar:problem:campaigns:store-unavailable",
                        "500 urn:tumar:problem:campaigns:store-refuses");
    }

    @Test
    void nameWhatWillNotDo() {
        Problem rows = PROBLEMS.badRows(new BulkReceiptBody(5, 2, 1, List.of(FAULT)));

        assertThat(rows.extensions()).containsEntry("refused", 1L);
        assertThat(rows.extensions()).containsEntry("errors", List.of(FAULT));
        assertThat(PROBLEMS.bad(List.of(FAULT)).extensions())
                .containsEntry("errors", List.of(FAULT));
        assertThat(PROBLEMS.otherContent().extensions())
                .containsEntry("errors", List.of(RecordProblems.OTHER_CONTENT));
        assertThat(PROBLEMS.changedSince(7).extensions()).containsEntry("sequence", 7L);
    }
}
