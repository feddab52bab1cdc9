package org.tumar.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TracesTests {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();

    private final Traces traces =
            new Traces(
                    OpenTelemetrySdk.builder()
                            .setTracerProvider(
                                    SdkTracerProvider.builder()
                                            .addSpanProcessor(SimpleSpanProcessor.create(exported))
                                            .build())
                            .build());

    @Test
    void carriesOneTraceFromARequestOverACallAndAnEventToItsHandling() throws Exception {
        Map<String, String> headers = new HashMap<>();
        Step request = traces.answering("GET", PARENT);
        request.in(() -> {
            try (ExecutorService threads =
                    Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor())) {
                threads.submit(() -> traces.calling("KZ", headers::put).close()).get();
            }
        });
        request.close();
        Step publish =
                traces.publishing(
                        "indicators.rows-imported.v1",
                        Optional.of(headers.get(Traces.HEADER)),
                        "KZ");
        publish.close();
        traces.handling("indicators.rows-imported.v1", publish.traceparent()).close();

        List<SpanData> spans = exported.getFinishedSpanItems();
        assertThat(spans)
                .extracting(SpanData::getKind)
                .containsExactly(
                        SpanKind.CLIENT, SpanKind.SERVER, SpanKind.PRODUCER, SpanKind.CONSUMER);
        assertThat(spans)
                .allMatch(it -> it.getTraceId().equals("4bf92f3577b34da6a3ce929d0e0e4736"));
        assertThat(spans.get(0).getParentSpanId()).isEqualTo(spans.get(1).getSpanId());
        assertThat(spans.get(1).getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(spans.get(2).getParentSpanId()).isEqualTo(spans.get(0).getSpanId());
        assertThat(spans.get(3).getParentSpanId()).isEqualTo(spans.get(2).getSpanId());
    }

    @Test
    void tellsWhatThisThreadWorksOn() {
        assertThat(Traces.current()).isEmpty();

        try (Step step = traces.handling("indicators.rows-imported.v1", Optional.of(PARENT))) {
            step.in(() -> assertThat(Traces.current()).isEqualTo(step.traceparent()));
            assertThat(step.traceparent().orElseThrow())
                    .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01");
        }
        assertThat(Traces.current()).isEmpty();
    }

    @Test
    void beginsATraceOfItsOwnWhereWhatItWasToldIsNone() {
        traces.handling("indicators.rows-imported.v1", Optional.of("nonsense")).close();

        assertThat(exported.getFinishedSpanItems())
                .singleElement()
                .matches(it -> !it.getParentSpanContext().isValid());
    }

    @Test
    void doesNothingWhereTracesAreNotWanted() {
        Map<String, String> headers = new HashMap<>();
        try (Step step = Traces.none().calling("KZ", headers::put)) {
            assertThat(step.traceparent()).isEmpty();
        }
        assertThat(headers).isEmpty();
    }

    /// A trace that only passes through is not lost.
    @Test
    void handsOnTheTraceOfOthersWhereItKeepsNoneItself() {
        Map<String, String> headers = new HashMap<>();
        try (Step request = Traces.none().answering("GET", PARENT)) {
            request.in(() -> Traces.none().calling("KZ", headers::put).close());
        }
        assertThat(headers).containsEntry(Traces.HEADER, PARENT);
    }
}
