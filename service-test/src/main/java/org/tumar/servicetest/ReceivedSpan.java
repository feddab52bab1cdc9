package org.tumar.servicetest;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// One step of a trace, as a collector hears of it.
///
/// @param service that took the step
/// @param trace 32 hexadecimal digits
/// @param id 16 hexadecimal digits
/// @param parent the id of the step that caused it; empty where there is none
public record ReceivedSpan(String service, String trace, String id, String parent, String name) {

    static List<ReceivedSpan> in(byte[] body) throws InvalidProtocolBufferException {
        return ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                .flatMap(ReceivedSpan::of)
                .toList();
    }

    private static Stream<ReceivedSpan> of(ResourceSpans all) {
        String service =
                all.getResource().getAttributesList().stream()
                        .filter(it -> it.getKey().equals("service.name"))
                        .map(KeyValue::getValue)
                        .map(it -> it.getStringValue())
                        .findFirst()
                        .orElse("");
        return all.getScopeSpansList().stream()
                .flatMap(it -> it.getSpansList().stream())
                .map(it -> of(service, it));
    }

    private static ReceivedSpan of(String service, Span span) {
        return new ReceivedSpan(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    /// Service and step.
    @Override
    public String toString() {
        return service + ": " + name;
    }
}
