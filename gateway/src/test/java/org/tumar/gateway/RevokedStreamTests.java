package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What goes on by the token of somebody who logs out.
class RevokedStreamTests {

    private static final String CHANGES =
            "subscription{programmeChanged(code:\"LAW\"){code offices}}";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RegionUnderTest attentive;
    private static RegionUnderTest slow;

    @BeforeAll
    static void start() {
        attentive = region("200ms");
        slow = region("1h");
    }

    @AfterAll
    static void stop() {
        Stream.of(attentive, slow).forEach(RegionUnderTest::close);
    }

    private static RegionUnderTest region(String every) {
        return new RegionUnderTest(
                List.of("TJ"),
                "--tumar.security.introspection=" + Identities.PROVIDER.issuer() + "/introspect",
                "--tumar.security.introspection-every=10ms",
                "--tumar.gateway.limits.token-check=" + every,
                "--spring.graphql.http.sse.keep-alive=100ms");
    }

    private static SocketClient socket(RegionUnderTest region) {
        return new SocketClient(region.uri("/graphql/ws"));
    }

    @Test
    void endsAConnectionOverWebSocket() {
        String token = Identities.token("REGION", "regional-analyst");
        try (SocketClient socket = socket(attentive).init(token).subscribe("a", CHANGES);
                SocketClient other = socket(attentive).init(Identities.ANALYST)) {
            Identities.PROVIDER.revoke(token);

            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4401);
            assertThat(other.closed()).isNotDone();
        }
    }

    @Test
    void endsASubscriptionOverServerSentEvents() throws Exception {
        String token = Identities.token("REGION", "regional-analyst");
        try (SseClient stream = new SseClient(attentive.uri("/graphql"), CHANGES, token)) {
            await().until(() -> !stream.lines().isEmpty());
            Identities.PROVIDER.revoke(token);

            await().atMost(SOON).until(() -> stream.lines().contains("event:complete"));
            assertThat(stream.data().getLast()).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void answersNothingMoreOverAConnectionThatIsStillOpen() {
        String token = Identities.token("REGION", "regional-analyst");
        try (SocketClient socket = socket(slow).init(token)) {
            socket.subscribe("a", "{offices{code}}");
            await().until(() -> !socket.of("a").isEmpty());
            Identities.PROVIDER.revoke(token);
            await().until(() -> isRefused(token));

            socket.subscribe("b", "{offices{code}}");

            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4401);
            assertThat(socket.of("b")).isEmpty();
        }
    }

    private static boolean isRefused(String token) {
        return slow.said("{offices{code}}", token).contains("unauthenticated");
    }
}
