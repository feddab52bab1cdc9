package org.tumar.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponseException;

/// Lets the calls of one route through, and leaves an office alone that fails again and again.
///
/// A call that the office refuses with a 503 of its own does not count as failed: it answers, and
/// says itself when to come back. Neither does one that its caller broke off, gave too little time,
/// or was itself too slow for.
final class HttpGate {

    private static final Logger LOG = LoggerFactory.getLogger(HttpGate.class);

    private static final int BUSY = 503;

    private final Route route;
    private final CircuitBreaker breaker;
    private final Bulkhead places;
    private final RoutesProperties.Limits limits;

    /// @param places shared with other routes
    HttpGate(Route route, CircuitBreaker breaker, Bulkhead places, RoutesProperties.Limits limits) {
        this.route = route;
        this.breaker = breaker;
        this.places = places;
        this.limits = limits;
    }

    /// @throws ErrorResponseException where it is closed, or no place is free
    Passage pass(HttpCall call) {
        if (!places.tryAcquirePermission()) {
            throw HttpRefusals.busy(limits.breakerWait());
        }
        if (!breaker.tryAcquirePermission()) {
            places.onComplete();
            throw HttpRefusals.closed(limits.breakerWait());
        }
        return new Passage(call);
    }

    /// One call's, which ends it once.
    final class Passage {

        private final HttpCall call;
        private final long start = breaker.getCurrentTimestamp();

        private Passage(HttpCall call) {
            this.call = call;
        }

        /// The answer went to its end.
        void ended(HttpStatusCode status) {
            end();
            if (status.is5xxServerError() && status.value() != BUSY) {
                count(new IOException("status " + status));
            } else {
                breaker.onSuccess(took(), TimeUnit.NANOSECONDS);
            }
        }

        void failed(Throwable failure) {
            end();
            if (HttpFaults.isOffices(failure, call)) {
                count(failure);
                LOG.warn(
                        "the own office failed on route {}: {}",
                        route.text(),
                        call.isLate()
                                ? "late"
                                : NestedExceptionUtils.getMostSpecificCause(failure));
            } else {
                breaker.releasePermission();
            }
        }

        private void end() {
            call.close();
            places.onComplete();
        }

        private void count(Throwable failure) {
            breaker.onError(took(), TimeUnit.NANOSECONDS, failure);
        }

        private long took() {
            return breaker.getCurrentTimestamp() - start;
        }
    }
}
