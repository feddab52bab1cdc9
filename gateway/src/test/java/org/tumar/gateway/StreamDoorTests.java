package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Signal;

/// Who may listen, to what, and for how long.
class StreamDoorTests {

    private static final String CHANGES =
            "subscription{programmeChanged(code:\"LAW\"){code offices}}";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RegionUnderTest region;
    private static final Set<String> YES = new HashSet<>();

    @BeforeAll
    static void start() {
        region =
                new RegionUnderTest(
                        List.of("TJ", "UZ"),
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=1s",
                        "--tumar.gateway.hold=5s",
                        "--tumar.security.clock-skew=1s",
                        "--spring.graphql.http.sse.keep-alive=100ms");
        change("TJ");
        change("UZ");
        region.ask("{programme(code:\"LAW\"){code}}");
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static void change(String office) {
        boolean yes = YES.add(office) || !YES.remove(office);
        region.behaves(office, yes ? "says yes" : "says no");
        region.bean(Offices.class).changed(List.of(new Signal(office, "LAW", "")));
    }

    private static SseClient listen(String token) throws Exception {
        SseClient stream = new SseClient(region.uri("/graphql"), CHANGES, token);
        await().atMost(SOON).until(() -> !stream.lines().isEmpty());
        return stream;
    }

    /// A stream's first heartbeat may come before what it listens to is watched.
    private static void changeUntilTold(String office, SseClient listener) {
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    change(office);
                    return !listener.data().isEmpty();
                });
    }

    private static SocketClient socket() {
        return new SocketClient(region.uri("/graphql/ws"));
    }

    @Test
    void tellsAnOfficerOfItsOwnOfficeAlone() throws Exception {
        try (SseClient officer = listen(Identities.token("UZ", "country-officer"));
                SseClient analyst = listen(Identities.ANALYST)) {
            changeUntilTold("TJ", analyst);
            changeUntilTold("UZ", officer);

            assertThat(String.join("", officer.data())).contains("[\"UZ\"]").doesNotContain("TJ");
        }
    }

    @Test
    void tellsADonorNothingOfWhatOthersPayForOrNobodyApproved() throws Exception {
        try (SseClient foreign = listen(Identities.donor("CT.0495"));
                SseClient own = listen(Identities.donor("LAW"));
                SseClient analyst = listen(Identities.ANALYST)) {
            changeUntilTold("TJ", analyst);

            assertThat(foreign.data()).isEmpty();
            assertThat(own.data()).isEmpty();
            assertThat(foreign.lines()).doesNotContain("event:complete");
        }
    }

    /// A container uses its responses again.
    @Test
    void harmsNobodyWhereListenersGo() throws Exception {
        List<SseClient> listeners = new ArrayList<>();
        for (int round = 0; round < 30; round++) {
            for (int listener = 0; listener < 15; listener++) {
                listeners.add(new SseClient(region.uri("/graphql"), CHANGES, Identities.ANALYST));
                await().pollDelay(Duration.ofMillis(10)).until(() -> true);
            }
            try {
                await().atMost(SOON)
                        .until(() -> listeners.stream().allMatch(it -> it.heartbeats() > 1));
            } finally {
                listeners.forEach(SseClient::close);
                listeners.clear();
            }
        }
    }

    @Test
    void refusesWhoMayReadNothing() throws Exception {
        try (SseClient stream = listen(Identities.token("TJ", "case-worker"))) {
            await().atMost(SOON).until(() -> stream.lines().contains("event:complete"));
            assertThat(stream.data().getFirst()).contains("FORBIDDEN");
        }
    }

    @Test
    void endsASubscriptionWithItsTokenOverServerSentEvents() throws Exception {
        String brief =
                Identities.PROVIDER.token("regional-analyst", "REGION", Duration.ofSeconds(2));
        try (SseClient stream = listen(brief)) {
            await().atMost(SOON).until(() -> stream.lines().contains("event:complete"));
            assertThat(stream.data().getLast()).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void endsAConnectionWithItsTokenOverWebSocket() {
        String brief =
                Identities.PROVIDER.token("regional-analyst", "REGION", Duration.ofSeconds(2));
        try (SocketClient socket = socket().init(brief).subscribe("a", CHANGES)) {
            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4401);
        }
    }

    @Test
    void opensNoConnectionWithoutAToken() {
        try (SocketClient socket = socket().send("{\"type\":\"connection_init\"}")) {
            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4401);
            assertThat(socket.messages()).isEmpty();
        }
    }

    @Test
    void opensNoConnectionWithABadToken() {
        try (SocketClient socket = socket().greet(Identities.ANALYST + "x")) {
            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4401);
            assertThat(socket.messages()).isEmpty();
        }
    }

    @Test
    void opensNoConnectionToAService() {
        try (SocketClient socket =
                socket().greet(Identities.PROVIDER.service("gateway", "REGION"))) {
            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4403);
            assertThat(socket.messages()).isEmpty();
        }
    }

    @Test
    void answersNothingBeforeItKnowsWhoAsks() {
        try (SocketClient socket = socket().subscribe("a", "{offices{code}}")) {
            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4401);
            assertThat(socket.messages()).isEmpty();
        }
    }
}
