package org.tumar.servicetest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes spans over OTLP/HTTP, as a collector does, and looks at them as bytes and one by one.
public final class TraceReceiver implements AutoCloseable {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<ReceivedSpan> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        bodies.add(new String(body, StandardCharsets.ISO_8859_1));
        spans.addAll(ReceivedSpan.in(body));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /// Everything that came of one service, within one trace.
    public String of(String service, String traceId) {
        String trace = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
        return bodies.stream()
                .filter(it -> it.contains("service.name") && it.contains(service))
                .filter(it -> it.contains(trace))
                .reduce("", String::concat);
    }

    /// Every span that came, of every trace.
    public List<ReceivedSpan> spans() {
        return List.copyOf(spans);
    }

    public String everything() {
        return String.join("", bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
