package org.tumar.kit.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class RecordFailuresTests {

    private final RecordFailures failures = new RecordFailures(new RecordProblems("partners")) {};

    @Test
    void tellWhoeverCouldNotWriteToTryAgain() {
        assertRefused(failures.busy(new Busy()), "busy");
    }

    @Test
    void tellThatTheStoreIsAway() {
        assertRefused(
                failures.storeUnavailable(new MongoTimeoutException("away")), "store-unavailable");
    }

    private static void assertRefused(ResponseEntity<Object> answer, String code) {
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        ProblemDetail.class,
                        it ->
                                assertThat(it.getType())
                                        .hasToString("urn:tumar:problem:partners:" + code));
    }
}
