package org.tumar.partners.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.tumar.kit.records.RecordFailures;

/// Tells callers when the service cannot do its work for now.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureAdvice extends RecordFailures {

    FailureAdvice() {
        super(Refusals.RECORDS);
    }
}
