package org.tumar.kit.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;

/// Says in one line why a process does not start.
final class StartRefusedReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartRefused.REPORTER);

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof StartRefused refused) {
            log.error("Does not start: {}", refused.advice());
            return true;
        }
        return false;
    }
}
