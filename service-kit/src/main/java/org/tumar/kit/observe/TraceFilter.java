package org.tumar.kit.observe;

import io.opentelemetry.context.Scope;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Opens a step for each request, under the caller's where the caller has one.
final class TraceFilter extends OncePerRequestFilter {

    private final Traces traces;

    TraceFilter(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Step step = traces.answering(HttpRoute.method(request), request.getHeader(Traces.HEADER));
        try (Scope _ = step.span().makeCurrent()) {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            step.failed();
            throw failure;
        } finally {
            end(step, request, response);
        }
    }

    private static void end(Step step, HttpServletRequest request, HttpServletResponse response) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Completion(step, request, response));
        } else {
            answered(step, request, response);
        }
    }

    private static void answered(
            Step step, HttpServletRequest request, HttpServletResponse response) {
        int status = response.getStatus();
        step.answered(HttpRoute.method(request), HttpRoute.of(request, status), status);
        step.close();
    }

    private record Completion(Step step, HttpServletRequest request, HttpServletResponse response)
            implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            answered(step, request, response);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            step.failed();
        }

        @Override
        public void onError(AsyncEvent event) {
            step.failed();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
