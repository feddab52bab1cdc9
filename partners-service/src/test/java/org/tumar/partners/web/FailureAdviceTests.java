package org.tumar.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.tumar.partners.recording.Busy;

class FailureAdviceTests {

    @Test
    void tellsWhoeverCouldNotWriteToTryAgain() {
        ResponseEntity<Object> answer = new FailureAdvice().busy(new Busy());

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        ProblemDetail.class,
                        it ->
                                assertThat(it.getType())
                                        .hasToString("urn:tumar:problem:partners:busy"));
    }
}
