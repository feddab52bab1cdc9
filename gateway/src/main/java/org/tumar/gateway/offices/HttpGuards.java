package org.tumar.gateway.offices;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What protects a service from this gateway, and this gateway from the service.
record HttpGuards(Bulkhead bulkhead, CircuitBreaker breaker) {

    private static final Logger LOG = LoggerFactory.getLogger(HttpGuards.class);

    static HttpGuards of(String name, OfficesProperties properties) {
        return new HttpGuards(
                bulkhead(name, properties.callsPerOffice()), breaker(name, properties));
    }

    private static Bulkhead bulkhead(String name, int calls) {
        return Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(calls)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    private static CircuitBreaker breaker(String name, OfficesProperties properties) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(properties.breakerCalls())
                        .minimumNumberOfCalls(Math.max(1, properties.breakerCalls() / 2))
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(properties.breakerWait())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /// Makes a call, where both let it through.
    ///
    /// @param call whether it was answered
    boolean through(BooleanSupplier call) {
        if (!bulkhead.tryAcquirePermission()) {
            LOG.info("{} is not asked: {} calls are under way", name(), mostCalls());
            return false;
        }
        try {
            return breaker.tryAcquirePermission() && told(call);
        } finally {
            bulkhead.onComplete();
        }
    }

    private String name() {
        return bulkhead.getName();
    }

    private int mostCalls() {
        return bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
    }

    private boolean told(BooleanSupplier call) {
        long began = System.nanoTime();
        boolean answered = false;
        try {
            answered = call.getAsBoolean();
            return answered;
        } finally {
            tell(answered, System.nanoTime() - began);
        }
    }

    /// Tells the breaker how a call went that it let through.
    void tell(boolean answered, long took) {
        if (answered) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(took, TimeUnit.NANOSECONDS, new NotAnswered());
        }
    }

    /// What the breaker is told; it carries nothing.
    private static final class NotAnswered extends Exception {
        NotAnswered() {
            super("not answered", null, false, false);
        }
    }
}
