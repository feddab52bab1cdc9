package org.tumar.partners.web;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tumar.kit.events.StoreAway;
import org.tumar.kit.records.StoreRefuses;
import org.tumar.partners.recording.Busy;

/// Tells callers when the service cannot do its work for now.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> busy(Busy busy) {
        log.warn("A writer gave up: {}", busy.getMessage());
        return Refusals.busy().response();
    }

    @ExceptionHandler
    ResponseEntity<Object> storeRefuses(StoreRefuses failure) {
        log.error(failure.getMessage());
        return Refusals.RECORDS.storeRefuses().response();
    }

    @ExceptionHandler({StoreAway.class, MongoException.class})
    ResponseEntity<Object> storeUnavailable(RuntimeException failure) {
        log.warn("The store does not answer: {}", failure.getClass().getSimpleName());
        return Refusals.RECORDS.storeUnavailable().response();
    }
}
