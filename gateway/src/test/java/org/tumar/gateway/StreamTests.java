package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Signal;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

class StreamTests {

    private static final String CHANGES =
            "subscription{programmeChanged(code:\"LAW\"){code offices at}}";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RegionUnderTest region;
    private static boolean yes;

    @BeforeAll
    static void start() {
        region =
                new RegionUnderTest(
                        List.of("TJ", "UZ"),
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=1s",
                        "--tumar.gateway.hold=5s",
                        "--tumar.gateway.limits.subscriptions=2",
                        "--tumar.gateway.limits.subscribers=3",
                        "--spring.graphql.cors.allowed-origins=https://allowed.example",
                        "--spring.graphql.http.sse.keep-alive=100ms",
                        "--spring.graphql.websocket.keep-alive=100ms");
        change();
        region.ask("{programme(code:\"LAW\"){code}}");
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static void change() {
        yes = !yes;
        region.behaves("TJ", yes ? "says yes" : "says no");
    }

    private static void signal() {
        region.bean(Offices.class).changed(List.of(new Signal("TJ", "LAW", "")));
    }

    private static String body(String query) {
        return TumarJson.mapper().writeValueAsString(Map.of("query", query));
    }

    /// The lines of a stream, as they come.
    private static final class Lines implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpResponse<Stream<String>> response;

        Lines(String query) throws Exception {
            response =
                    CLIENT.send(
                            HttpRequest.newBuilder(region.uri("/graphql"))
                                    .header("Content-Type", "application/json")
                                    .header("Accept", "text/event-stream")
                                    .POST(HttpRequest.BodyPublishers.ofString(body(query)))
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

        List<String> data() {
            return lines.stream().filter(it -> it.startsWith("data:{")).toList();
        }

        @Override
        public void close() {
            response.body().close();
        }
    }

    @Test
    void tellsOfChangesOverServerSentEvents() throws Exception {
        try (Lines stream = new Lines(CHANGES)) {
            await().until(() -> stream.lines.stream().filter(it -> it.startsWith(":")).count() > 2);
            assertThat(stream.data()).isEmpty();
            change();
            signal();
            await().until(() -> stream.data().size() == 1);
            assertThat(stream.data().getFirst())
                    .contains(
                            "{\"programmeChanged\":{\"code\":\"LAW\",\"offices\":[\"TJ\"],\"at\":\"20");
            assertThat(stream.lines).contains("event:next");
        }
    }

    @Test
    void tellsOfChangesThatNobodySignalled() throws Exception {
        try (Lines stream = new Lines(CHANGES)) {
            await().until(() -> !stream.lines.isEmpty());
            change();
            await().until(() -> stream.data().size() == 1);
        }
    }

    @Test
    void answersAnyOtherOperationAsAStreamOfOne() throws Exception {
        try (Lines stream = new Lines("{programme(code:\"LAW\"){code}}")) {
            await().until(() -> stream.lines.contains("event:complete"));
            assertThat(stream.data())
                    .containsExactly("data:{\"data\":{\"programme\":{\"code\":\"LAW\"}}}");
        }
        try (Lines stream = new Lines("subscription{nonsense}")) {
            await().until(() -> stream.lines.contains("event:complete"));
            assertThat(stream.data().getFirst()).contains("VALIDATION_ERROR");
        }
    }

    @Test
    void saysHowASubscriptionIsToBeAskedFor() {
        JsonNode answer = region.ask(CHANGES);
        assertThat(answer.at("/errors/0/message").asString()).contains("text/event-stream");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void holdsNoMoreSubscribersThanItMay() throws Exception {
        try (Lines one = new Lines(CHANGES);
                Lines two = new Lines(CHANGES);
                Lines three = new Lines(CHANGES)) {
            await().until(() -> Stream.of(one, two, three).noneMatch(it -> it.lines.isEmpty()));
            try (Lines four = new Lines(CHANGES)) {
                await().until(() -> four.lines.contains("event:complete"));
                assertThat(four.data().getFirst()).contains("LIMIT_EXCEEDED");
            }
        }
        await().untilAsserted(() -> {
            try (Lines again = new Lines(CHANGES)) {
                await().until(() -> !again.lines.isEmpty());
                assertThat(again.lines).doesNotContain("event:complete");
            }
        });
    }

    /// A client of graphql-transport-ws.
    private static final class Socket implements WebSocket.Listener, AutoCloseable {

        private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        Socket(String... origin) {
            WebSocket.Builder builder =
                    CLIENT.newWebSocketBuilder().subprotocols("graphql-transport-ws");
            if (origin.length > 0) {
                builder.header("Origin", origin[0]);
            }
            URI uri = region.uri("/graphql/ws");
            socket =
                    builder.buildAsync(URI.create(uri.toString().replace("http", "ws")), this)
                            .join();
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

        Socket send(String message) {
            socket.sendText(message, true).join();
            return this;
        }

        Socket init() {
            send("{\"type\":\"connection_init\"}");
            await().until(() -> !messages.isEmpty());
            assertThat(messages.getFirst().at("/type").asString()).isEqualTo("connection_ack");
            return this;
        }

        Socket subscribe(String id, String query) {
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

    @Test
    void tellsOfChangesOverWebSocket() {
        try (Socket socket = new Socket().init().subscribe("a", CHANGES)) {
            await().until(() ->
                    socket.messages.stream()
                            .anyMatch(it -> it.at("/type").asString().equals("ping")));
            await().pollInterval(java.time.Duration.ofMillis(300))
                    .until(() -> {
                        change();
                        signal();
                        return !socket.of("a").isEmpty();
                    });
            assertThat(
                            socket.of("a")
                                    .getFirst()
                                    .at("/payload/data/programmeChanged/offices/0")
                                    .asString())
                    .isEqualTo("TJ");
            socket.subscribe("b", CHANGES).subscribe("c", CHANGES);
            await().until(() -> !socket.of("c").isEmpty());
            assertThat(socket.of("c").getFirst().toString()).contains("LIMIT_EXCEEDED");
        }
    }

    @Test
    void refusesAnInvalidDocumentWithAnErrorOverWebSocket() {
        try (Socket socket = new Socket().init().subscribe("a", "{nonsense}")) {
            await().until(() -> !socket.of("a").isEmpty());
            assertThat(socket.of("a").getFirst().at("/type").asString()).isEqualTo("error");
            assertThat(socket.of("a").getFirst().at("/payload/0/extensions/code").asString())
                    .isEqualTo("VALIDATION_ERROR");
            socket.subscribe("b", "{programme(code:\"LAW\"){donor}}");
            await().until(() -> socket.of("b").size() == 2);
            assertThat(socket.of("a")).hasSize(1);
            assertThat(socket.of("b").getFirst().toString()).contains("{\"donor\":null}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": ",
                "[]",
                "{\"type\":\"start\"}",
                "{\"type\":\"subscribe\",\"id\":\"a\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}}",
                "{\"id\":\"a\"}"
            })
    void endsAConnectionThatDoesNotSpeakTheProtocol(String message) {
        try (Socket socket = new Socket().init().send(message)) {
            assertThat(socket.closed)
                    .succeedsWithin(java.time.Duration.ofSeconds(10))
                    .isEqualTo(4400);
        }
    }

    @Test
    void letsPagesOfOtherOriginsInOnlyWhereTheyAreAllowed() {
        try (Socket socket = new Socket("https://allowed.example")) {
            socket.init();
        }
        assertThatThrownBy(() -> new Socket("https://other.example"))
                .hasMessageContaining("WebSocketHandshakeException");
    }
}
