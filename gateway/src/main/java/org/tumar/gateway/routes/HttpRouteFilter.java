package org.tumar.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.Deadline;

/// Sees to it that one route ends in time, and leaves an office alone that fails again and again.
///
/// A call that the office refuses with a 503 of its own does not count as failed: it answers, and
/// says itself when to come back. Neither does one that its caller broke off, gave too little time,
/// or was itself too slow for.
final class HttpRouteFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRouteFilter.class);

    private static final int BUSY = 503;

    /// What protects an office from this gateway, and this gateway from the office.
    record Guards(CircuitBreaker breaker, Bulkhead places) {}

    private final Route route;
    private final CircuitBreaker breaker;
    private final Bulkhead places;
    private final ScheduledExecutorService clock;
    private final RoutesProperties.Limits limits;

    HttpRouteFilter(
            Route route,
            Guards guards,
            ScheduledExecutorService clock,
            RoutesProperties.Limits limits) {
        this.route = route;
        this.breaker = guards.breaker();
        this.places = guards.places();
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        request.servletRequest()
                .setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route.pattern());
        HttpCall call = new HttpCall(clock, limits.time(route.kind()), Deadline.current());
        if (!places.tryAcquirePermission()) {
            throw HttpRefusals.busy(limits.breakerWait());
        }
        if (!breaker.tryAcquirePermission()) {
            places.onComplete();
            throw HttpRefusals.closed(limits.breakerWait());
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ServerResponse answer =
                    ScopedValue.where(HttpCall.CURRENT, call).call(() -> next.handle(request));
            return new Timed(answer, call, start);
        } catch (ResourceAccessException failure) {
            failed(failure, call, start);
            throw HttpFaults.isOurs(failure) ? failure : told(failure, call);
        } catch (Exception | Error bug) {
            failed(bug, call, start);
            throw bug;
        }
    }

    /// The answer went to its end. Each call that got its permissions ends here or in [#failed],
    /// once.
    private void ended(HttpStatusCode status, HttpCall call, long start) {
        end(call);
        long took = breaker.getCurrentTimestamp() - start;
        if (status.is5xxServerError() && status.value() != BUSY) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IOException("status " + status));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    private void failed(Throwable failure, HttpCall call, long start) {
        end(call);
        if (HttpFaults.isOffices(failure, call)) {
            long took = breaker.getCurrentTimestamp() - start;
            breaker.onError(took, TimeUnit.NANOSECONDS, failure);
            LOG.warn(
                    "the own office failed on route {}: {}",
                    route.text(),
                    call.isLate() ? "late" : NestedExceptionUtils.getMostSpecificCause(failure));
        } else {
            breaker.releasePermission();
        }
    }

    private void end(HttpCall call) {
        call.close();
        places.onComplete();
    }

    /// What the caller hears of it. A body past its limit is its own problem, and told elsewhere.
    private RuntimeException told(Exception failure, HttpCall call) {
        if (HttpFaults.isCallers(failure)) {
            return HttpRefusals.callerBrokeOff();
        }
        if (call.isLate()) {
            return HttpRefusals.late();
        }
        return HttpFaults.isUnreachable(failure)
                ? HttpRefusals.unreachable(limits.breakerWait())
                : HttpRefusals.brokeOff();
    }

    /// Under its call's time until the last byte has gone, and judged then.
    private final class Timed implements ServerResponse {

        private final ServerResponse answer;
        private final HttpCall call;
        private final long start;

        private Timed(ServerResponse answer, HttpCall call, long start) {
            this.answer = answer;
            this.call = call;
            this.start = start;
        }

        @Override
        public HttpStatusCode statusCode() {
            return answer.statusCode();
        }

        @Override
        public HttpHeaders headers() {
            return answer.headers();
        }

        @Override
        public MultiValueMap<String, Cookie> cookies() {
            return answer.cookies();
        }

        @Override
        public @Nullable ModelAndView writeTo(
                HttpServletRequest request, HttpServletResponse response, Context context)
                throws ServletException, IOException {
            ModelAndView view;
            try {
                view = answer.writeTo(request, response, context);
            } catch (IOException failure) {
                failed(failure, call, start);
                if (response.isCommitted()) {
                    throw failure;
                }
                headers().headerNames().forEach(it -> response.setHeader(it, null));
                throw told(failure, call);
            } catch (ServletException | RuntimeException | Error failure) {
                failed(failure, call, start);
                throw failure;
            }
            ended(statusCode(), call, start);
            return view;
        }
    }
}
