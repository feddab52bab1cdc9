package org.tumar.kit.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.function.Supplier;

/// One step of a trace, from its opening to its [#close].
///
/// An exception's message is not kept: it may quote what must not leave the office.
public final class Step implements AutoCloseable {

    private final Span span;

    Step(Span span) {
        this.span = span;
    }

    /// What the next process has to be told; empty where nobody sees this step.
    public Optional<String> traceparent() {
        SpanContext context = span.getSpanContext();
        return context.isValid() ? Optional.of(Traces.header(context)) : Optional.empty();
    }

    /// Does work inside this step: what it logs and calls belongs to it.
    public <X extends Exception> void in(Work<X> work) throws X {
        try (Scope _ = span.makeCurrent()) {
            work.run();
        }
    }

    /// As [#in], for work that comes to something.
    public <T> T call(Supplier<T> work) {
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        }
    }

    Span span() {
        return span;
    }

    /// It did not come to what it should.
    public void failed() {
        span.setStatus(StatusCode.ERROR);
    }

    void answered(String method, String route, int status) {
        span.updateName(method + " " + route);
        span.setAttribute("http.route", route);
        span.setAttribute("http.response.status_code", status);
        if (status >= 500) {
            failed();
        }
    }

    @Override
    public void close() {
        span.end();
    }

    /// What is done inside a step.
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }
}
