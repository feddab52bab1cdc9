package org.tumar.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.Deadline;

/// Sees to it that one route ends in time, and leaves an office alone that fails again and again.
///
/// A call that the office refuses with a 503 of its own does not count as failed: it answers, and
/// says itself when to come back. Neither does one that its caller broke off or gave too little
/// time.
final class HttpRouteFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRouteFilter.class);

    private static final int BUSY = 503;

    private final Route route;
    private final CircuitBreaker breaker;
    private final ScheduledExecutorService clock;
    private final RoutesProperties.Limits limits;

    HttpRouteFilter(
            Route route,
            CircuitBreaker breaker,
            ScheduledExecutorService clock,
            RoutesProperties.Limits limits) {
        this.route = route;
        this.breaker = breaker;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        Duration time = limits.time(route.kind());
        HttpCall call = new HttpCall(clock, time, Deadline.current());
        if (!breaker.tryAcquirePermission()) {
            throw HttpRefusals.closed(limits.breakerWait());
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ServerResponse answer =
                    ScopedValue.where(HttpCall.CURRENT, call).call(() -> next.handle(request));
            judge(answer.statusCode().value(), breaker.getCurrentTimestamp() - start);
            return new Timed(answer, call);
        } catch (ResourceAccessException failure) {
            call.close();
            throw failed(failure, call, breaker.getCurrentTimestamp() - start);
        } catch (Exception bug) {
            call.close();
            breaker.releasePermission();
            throw bug;
        }
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
        if (caused(failure, ClientAbortException.class)) {
            breaker.releasePermission();
            return HttpRefusals.callerBrokeOff();
        }
        if (call.isLate() && call.isShortened()) {
            breaker.releasePermission();
            return HttpRefusals.late();
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

    /// Under its call's time until the last byte has gone.
    private record Timed(ServerResponse answer, HttpCall call) implements ServerResponse {

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
            try (call) {
                return answer.writeTo(request, response, context);
            }
        }
    }
}
