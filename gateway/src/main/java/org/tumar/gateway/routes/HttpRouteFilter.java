package org.tumar.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
            end(call);
            throw failed(failure, call, breaker.getCurrentTimestamp() - start);
        } catch (Exception bug) {
            end(call);
            breaker.releasePermission();
            throw bug;
        }
    }

    private void end(HttpCall call) {
        call.close();
        places.onComplete();
    }

    private void judge(int status, long took) {
        if (status >= 500 && status != BUSY) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IOException("status " + status));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    /// What the caller hears of it. A body past its limit is its own problem, and told elsewhere.
    private RuntimeException failed(ResourceAccessException failure, HttpCall call, long took) {
        if (isCallers(failure)) {
            breaker.releasePermission();
            return HttpRefusals.callerBrokeOff();
        }
        if (call.isLate() && !call.isOfficeLate()) {
            breaker.releasePermission();
            return HttpRefusals.late();
        }
        if (caused(failure, ConnectionRequestTimeoutException.class)) {
            breaker.releasePermission();
            return HttpRefusals.busy(limits.breakerWait());
        }
        if (isOurs(failure)) {
            breaker.releasePermission();
            return failure;
        }
        breaker.onError(took, TimeUnit.NANOSECONDS, failure);
        LOG.warn(
                "the own office failed on route {}: {}",
                route.text(),
                call.isLate() ? "late" : String.valueOf(failure.getCause()));
        if (call.isLate()) {
            return HttpRefusals.late();
        }
        return isUnreachable(failure)
                ? HttpRefusals.unreachable(limits.breakerWait())
                : HttpRefusals.brokeOff();
    }

    /// The answer had begun, and went no further: by the office's doing, or the caller's.
    private void brokeOff(Exception failure, HttpCall call, long took) {
        if (isCallers(failure) || (call.isLate() && !call.isOfficeLate())) {
            breaker.releasePermission();
        } else {
            breaker.onError(took, TimeUnit.NANOSECONDS, failure);
            LOG.warn("the own office broke its answer off on route {}", route.text());
        }
    }

    /// The caller went away, or its body is none.
    private static boolean isCallers(Throwable failure) {
        return caused(failure, BadRequestException.class)
                || caused(failure, ClientAbortException.class);
    }

    /// Thrown by our own request, while its body was read.
    private static boolean isOurs(Throwable failure) {
        return causes(failure).anyMatch(it -> it.getClass().getName().startsWith("org.tumar.kit."));
    }

    private static boolean isUnreachable(Throwable failure) {
        return caused(failure, ConnectException.class)
                || caused(failure, ConnectTimeoutException.class)
                || caused(failure, UnknownHostException.class)
                || caused(failure, NoRouteToHostException.class);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<@Nullable Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                failure, it -> it != null, it -> it == null ? null : it.getCause());
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
            try {
                ModelAndView view = answer.writeTo(request, response, context);
                judge(statusCode().value(), breaker.getCurrentTimestamp() - start);
                return view;
            } catch (ServletException | IOException | RuntimeException failure) {
                brokeOff(failure, call, breaker.getCurrentTimestamp() - start);
                throw failure;
            } finally {
                end(call);
            }
        }
    }
}
