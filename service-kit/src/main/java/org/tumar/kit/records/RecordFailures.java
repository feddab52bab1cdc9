package org.tumar.kit.records;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tumar.kit.events.StoreAway;

/// Tells callers when a service of records cannot do its work for now: the service's own controller
/// advice is made of it.
public abstract class RecordFailures {

    private static final Logger log = LoggerFactory.getLogger(RecordFailures.class);

    private final RecordProblems problems;

    protected RecordFailures(RecordProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(Busy busy) {
        log.warn("A writer gave up: {}", busy.getMessage());
        return problems.busy().response();
    }

    @ExceptionHandler
    ResponseEntity<Object> storeRefuses(StoreRefuses failure) {
        log.error(failure.getMessage());
        return problems.storeRefuses().response();
    }

    @ExceptionHandler({StoreAway.class, MongoException.class})
    ResponseEntity<Object> storeUnavailable(RuntimeException failure) {
        log.warn("The store does not answer: {}", failure.getClass().getSimpleName());
        return problems.storeUnavailable().response();
    }
}
