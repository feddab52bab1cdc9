package org.tumar.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.tumar.kit.TumarJson;

/// The lines of a stream, as they come.
final class SseClient implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;

    /// @param token of whoever asks
    SseClient(URI uri, String query, String token) throws Exception {
        response =
                CLIENT.send(
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", Identities.bearer(token))
                                .header("Content-Type", "application/json")
                                .header("Accept", "text/event-stream")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                TumarJson.mapper()
                                                        .writeValueAsString(
                                                                Map.of("query", query))))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        response.body().forEach(lines::add);
                    } catch (RuntimeException closed) {
                        lines.add("closed");
                    }
                });
    }

    List<String> lines() {
        return lines;
    }

    long heartbeats() {
        return lines.stream().filter(it -> it.startsWith(":")).count();
    }

    List<String> data() {
        return lines.stream().filter(it -> it.startsWith("data:{")).toList();
    }

    @Override
    public void close() {
        response.body().close();
    }
}
