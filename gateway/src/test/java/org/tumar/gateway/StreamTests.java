package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Signal;
import tools.jackson.databind.JsonNode;

class StreamTests {

    private static final String CHANGES =
            "subscription{programmeChanged(code:\"LAW\"){code offices at}}";

    private static final Duration SOON = Duration.ofSeconds(20);

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
                        "--tumar.gateway.limits.waiting=5",
                        "--spring.graphql.websocket.connection-init-timeout=3s",
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

    private static SseClient lines(String query) throws Exception {
        return new SseClient(region.uri("/graphql"), query, Identities.ANALYST);
    }

    /// As soon as there is room: that a listener of the test before has gone shows at the next
    /// heartbeat.
    private static SseClient subscribed() {
        return await().atMost(SOON).until(StreamTests::tried, Optional::isPresent).orElseThrow();
    }

    private static Optional<SseClient> tried() throws Exception {
        SseClient stream = lines(CHANGES);
        await().atMost(SOON).until(() -> stream.lines().size() > 2);
        if (stream.lines().stream().noneMatch(it -> it.startsWith("event:"))) {
            return Optional.of(stream);
        }
        stream.close();
        return Optional.empty();
    }

    private static SocketClient socket(String... origin) {
        return new SocketClient(region.uri("/graphql/ws"), origin);
    }

    @Test
    void tellsOfChangesOverServerSentEvents() throws Exception {
        try (SseClient stream = subscribed()) {
            await().atMost(SOON)
                    .until(() ->
                            stream.lines().stream().filter(it -> it.startsWith(":")).count() > 2);
            assertThat(stream.data()).isEmpty();
            change();
            signal();
            await().atMost(SOON).until(() -> stream.data().size() == 1);
            assertThat(stream.data().getFirst())
                    .contains(
                            "{\"programmeChanged\":{\"code\":\"LAW\",\"offices\":[\"TJ\"],\"at\":\"20");
            assertThat(stream.lines()).contains("event:next");
        }
    }

    @Test
    void tellsOfChangesThatNobodySignalled() throws Exception {
        try (SseClient stream = subscribed()) {
            await().atMost(SOON).until(() -> !stream.lines().isEmpty());
            change();
            await().atMost(SOON).until(() -> stream.data().size() == 1);
        }
    }

    /// As where a draft was entered.
    @Test
    void tellsNothingWhereNothingThatIsShownHasChanged() throws Exception {
        try (SseClient stream = subscribed()) {
            await().atMost(SOON).until(() -> !stream.lines().isEmpty());
            region.behaves("TJ", yes ? "says yes anew" : "says no anew");
            region.calls();
            signal();
            await().atMost(SOON)
                    .until(() ->
                            region.calls().get("TJ").stream()
                                    .anyMatch(it -> it.contains("/programmes")));
            await().during(Duration.ofSeconds(1)).until(() -> stream.data().isEmpty());
            change();
            signal();
            await().atMost(SOON).until(() -> stream.data().size() == 1);
        }
    }

    @Test
    void answersAnyOtherOperationAsAStreamOfOne() throws Exception {
        try (SseClient stream = lines("{programme(code:\"LAW\"){code}}")) {
            await().atMost(SOON).until(() -> stream.lines().contains("event:complete"));
            assertThat(stream.data())
                    .containsExactly("data:{\"data\":{\"programme\":{\"code\":\"LAW\"}}}");
        }
        try (SseClient stream = lines("subscription{nonsense}")) {
            await().atMost(SOON).until(() -> stream.lines().contains("event:complete"));
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
        try (SseClient _ = subscribed();
                SseClient _ = subscribed();
                SseClient _ = subscribed()) {
            try (SseClient four = lines(CHANGES)) {
                await().atMost(SOON).until(() -> four.lines().contains("event:complete"));
                assertThat(four.data().getFirst()).contains("LIMIT_EXCEEDED");
            }
        }
        subscribed().close();
    }

    @Test
    void keepsPersonsPlacesFromWhoeverDoesNotSayWhoItIs() {
        List<SocketClient> silent = Stream.generate(() -> socket()).limit(4).toList();
        try (SocketClient person = socket().init(Identities.ANALYST);
                SocketClient fifth = socket();
                SocketClient sixth = socket()) {
            assertThat(sixth.closed()).succeedsWithin(SOON).isEqualTo(1013);
            assertThat(fifth.closed()).succeedsWithin(SOON).isEqualTo(4408);
            assertThat(silent)
                    .allSatisfy(it -> assertThat(it.closed()).succeedsWithin(SOON).isEqualTo(4408));
            assertThat(person.closed()).isNotDone();
            await().atMost(SOON)
                    .untilAsserted(() -> {
                        try (SocketClient another = socket()) {
                            another.init(Identities.ANALYST);
                        }
                    });
        }
    }

    @Test
    void opensNoMoreConnectionsOfPersonsThanItMay() {
        List<SocketClient> three =
                Stream.generate(() -> socket().init(Identities.ANALYST)).limit(3).toList();
        try (SocketClient fourth = socket().greet(Identities.ANALYST)) {
            assertThat(fourth.closed()).succeedsWithin(SOON).isEqualTo(1013);
        } finally {
            three.forEach(SocketClient::close);
        }
    }

    @Test
    void tellsOfChangesOverWebSocket() {
        try (SocketClient socket = socket().init(Identities.ANALYST).subscribe("a", CHANGES)) {
            await().atMost(SOON)
                    .until(() ->
                            socket.messages().stream()
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
            await().atMost(SOON).until(() -> !socket.of("c").isEmpty());
            assertThat(socket.of("c").getFirst().toString()).contains("LIMIT_EXCEEDED");
        }
    }

    @Test
    void refusesAnInvalidDocumentWithAnErrorOverWebSocket() {
        try (SocketClient socket = socket().init(Identities.ANALYST).subscribe("a", "{nonsense}")) {
            await().atMost(SOON).until(() -> !socket.of("a").isEmpty());
            assertThat(socket.of("a").getFirst().at("/type").asString()).isEqualTo("error");
            assertThat(socket.of("a").getFirst().at("/payload/0/extensions/code").asString())
                    .isEqualTo("VALIDATION_ERROR");
            socket.subscribe("b", "{programme(code:\"LAW\"){donor}}");
            await().atMost(SOON).until(() -> socket.of("b").size() == 2);
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
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":\"{x}\",\"variables\":\"x\"}}",
                "{\"id\":\"a\"}"
            })
    void endsAConnectionThatDoesNotSpeakTheProtocol(String message) {
        try (SocketClient socket = socket().init(Identities.ANALYST).send(message)) {
            assertThat(socket.closed())
                    .succeedsWithin(java.time.Duration.ofSeconds(10))
                    .isEqualTo(4400);
        }
    }

    @Test
    void letsPagesOfOtherOriginsInOnlyWhereTheyAreAllowed() {
        try (SocketClient socket = socket("https://allowed.example")) {
            socket.init(Identities.ANALYST);
        }
        assertThatThrownBy(() -> socket("https://other.example"))
                .hasMessageContaining("WebSocketHandshakeException");
    }
}
