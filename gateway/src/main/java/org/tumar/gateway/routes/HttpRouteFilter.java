package org.tumar.gateway.routes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
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

/// Sees to it that a call of one route ends in time, and that its caller hears what became of it.
final class HttpRouteFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Route route;
    private final HttpGate gate;
    private final ScheduledExecutorService clock;
    private final RoutesProperties.Limits limits;

    HttpRouteFilter(
            Route route,
            HttpGate gate,
            ScheduledExecutorService clock,
            RoutesProperties.Limits limits) {
        this.route = route;
        this.gate = gate;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        request.servletRequest()
                .setAttribute(
                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route.path().toString());
        HttpCall call = new HttpCall(clock, limits.time(route.kind()), Deadline.current());
        HttpGate.Passage passage = gate.pass(call);
        try {
            ServerResponse answer =
                    ScopedValue.where(HttpCall.CURRENT, call).call(() -> next.handle(request));
            return new Timed(answer, call, passage);
        } catch (ResourceAccessException failure) {
            passage.failed(failure);
            throw HttpFaults.isOurs(failure) ? failure : told(failure, call);
        } catch (Exception | Error bug) {
            passage.failed(bug);
            throw bug;
        }
    }

    /// What the caller hears of it. A body past its limit is its own problem, and told elsewhere.
    private RuntimeException told(Exception failure, HttpCall call) {
        if (call.isCallerLate() || HttpFaults.isCallersSilence(failure)) {
            return HttpRefusals.callerLate();
        }
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
        private final HttpGate.Passage passage;

        private Timed(ServerResponse answer, HttpCall call, HttpGate.Passage passage) {
            this.answer = answer;
            this.call = call;
            this.passage = passage;
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
                passage.failed(failure);
                if (response.isCommitted()) {
                    throw failure;
                }
                headers().headerNames().forEach(it -> response.setHeader(it, null));
                throw told(failure, call);
            } catch (ServletException | RuntimeException | Error failure) {
                passage.failed(failure);
                throw failure;
            }
            passage.ended(statusCode());
            return view;
        }
    }
}
