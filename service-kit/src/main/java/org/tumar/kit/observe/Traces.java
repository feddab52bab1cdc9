package org.tumar.kit.observe;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Opens the steps of a trace; where traces are not wanted, steps that nobody sees.
///
/// What a step is named by and carries is bounded: no query, no path, no code but an office's.
public final class Traces {

    /// The W3C header that carries a trace from one process to the next.
    public static final String HEADER = "traceparent";

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> ONE_HEADER =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(String traceparent) {
                    return List.of(HEADER);
                }

                @Override
                public @Nullable String get(@Nullable String traceparent, String key) {
                    return key.equals(HEADER) ? traceparent : null;
                }
            };

    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("org.tumar");
    }

    /// For where traces are not wanted.
    public static Traces none() {
        return new Traces(OpenTelemetry.noop());
    }

    /// The W3C `traceparent` of the step that this thread is in; empty where there is none.
    public static Optional<String> current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(header(span)) : Optional.empty();
    }

    /// Threads that take on the step of whoever hands them work.
    public static ExecutorService carriedBy(ExecutorService threads) {
        return Context.taskWrapping(threads);
    }

    /// A request is answered.
    ///
    /// @param parent the caller's `traceparent`
    Step answering(String method, @Nullable String parent) {
        return open(
                method, SpanKind.SERVER, parented(parent), Map.of("http.request.method", method));
    }

    /// Another office is called.
    ///
    /// @param headers takes the header that carries the trace on
    public Step calling(String office, BiConsumer<String, String> headers) {
        Step step =
                open(
                        "call " + office,
                        SpanKind.CLIENT,
                        Context.current(),
                        Map.of("tumar.office", office));
        step.traceparent().ifPresent(it -> headers.accept(HEADER, it));
        return step;
    }

    /// An event is published.
    ///
    /// @param type such as `indicators.rows-imported.v1`
    /// @param parent the `traceparent` of what caused it
    /// @param office whose broker takes it
    public Step publishing(String type, Optional<String> parent, String office) {
        return open(
                "publish " + type,
                SpanKind.PRODUCER,
                parented(parent.orElse(null)),
                Map.of("messaging.system", "rabbitmq", "tumar.office", office));
    }

    /// An event is handled.
    ///
    /// @param parent the `traceparent` that came with it
    public Step handling(String type, Optional<String> parent) {
        return open(
                "handle " + type,
                SpanKind.CONSUMER,
                parented(parent.orElse(null)),
                Map.of("messaging.system", "rabbitmq"));
    }

    private Step open(String name, SpanKind kind, Context parent, Map<String, String> attributes) {
        SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(kind).setParent(parent);
        attributes.forEach(builder::setAttribute);
        return new Step(builder.startSpan());
    }

    private static Context parented(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3C.extract(Context.root(), traceparent, ONE_HEADER);
    }

    static String header(SpanContext span) {
        return "00-%s-%s-%s"
                .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex());
    }
}
