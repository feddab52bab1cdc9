package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

/// A client of graphql-transport-ws.
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    SocketClient(URI uri, String... origin) {
        WebSocket.Builder builder =
                CLIENT.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (origin.length > 0) {
            builder.header("Origin", origin[0]);
        }
        socket = builder.buildAsync(URI.create(uri.toString().replace("http", "ws")), this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            messages.add(TumarJson.mapper().readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    List<JsonNode> messages() {
        return messages;
    }

    /// The code that the connection ends with.
    CompletableFuture<Integer> closed() {
        return closed;
    }

    SocketClient send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /// @param token of whoever asks
    SocketClient init(String token) {
        greet(token);
        await().until(() -> !messages.isEmpty());
        assertThat(messages.getFirst().at("/type").asString()).isEqualTo("connection_ack");
        return this;
    }

    /// Says who asks, whatever comes of it.
    SocketClient greet(String token) {
        return send(
                TumarJson.mapper()
                        .writeValueAsString(
                                Map.of(
                                        "type",
                                        "connection_init",
                                        "payload",
                                        Map.of("Authorization", Identities.bearer(token)))));
    }

    SocketClient subscribe(String id, String query) {
        return send(
                TumarJson.mapper()
                        .writeValueAsString(
                                Map.of(
                                        "id",
                                        id,
                                        "type",
                                        "subscribe",
                                        "payload",
                                        Map.of("query", query))));
    }

    List<JsonNode> of(String id) {
        return messages.stream().filter(it -> it.path("id").asString("").equals(id)).toList();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
