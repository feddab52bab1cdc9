package org.tumar.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tumar.partners.Samples.partner;
import static org.tumar.partners.Samples.training;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.BrokerLock;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestLine;
import org.tumar.servicetest.TestMongo;

/// What others see of a service: another process at its store, a broker, and who asks it when its
/// store is away.
@ResourceLock(providers = BrokerLock.class)
class StoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    @Test
    void showsWhatAnotherProcessWrote() {
        try (PartnersService one = start("replicas", "--tumar.partners.store.seen-within=100ms");
                PartnersService other =
                        start("replicas", "--tumar.partners.store.seen-within=100ms")) {
            assertThat(total(other)).isZero();

            one.post("/v1/partners", partner("theirs"));

            assertThat(other.post("/v1/trainings", training("T-1", "theirs")).statusCode())
                    .isEqualTo(201);
            await().untilAsserted(() -> assertThat(total(other)).isOne());
            await().untilAsserted(() ->
                    assertThat(
                                    one.found("/v1/trainings/statistics")
                                            .path("total")
                                            .path("trainings")
                                            .asInt())
                            .isOne());
        }
    }

    private static int total(PartnersService service) {
        return service.found("/v1/partners").path("total").asInt();
    }

    @Test
    void saysThatTheStoreIsAwayAndNeverThatThereIsNothing() {
        try (TestMongo store = TestMongo.start();
                TestLine line = store.line();
                PartnersService service =
                        PartnersService.start("KZ", store.uri(line), store.database())) {
            service.post("/v1/partners", partner("away"));
            line.close();

            assertThat(service.get("/v1/partners/away").statusCode()).isEqualTo(503);
            assertThat(service.post("/v1/partners", partner("new")).body())
                    .contains("urn:tumar:problem:partners:store-unavailable");
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    /// Entered while the broker is not there, and sent by the process that comes after it.
    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#all")
    void tellsTheOfficesOwnServicesOfEachRecordAndNobodyOfNames(TestBroker broker)
            throws Exception {
        String uri = broker.fresh();
        try (PartnersService cutOff = start("events_" + broker)) {
            cutOff.post("/v1/partners", partner("told"));
            cutOff.post("/v1/trainings", training("told", "told"));
            cutOff.post("/v1/trainings", training("taken-back", "told"));
        }

        List<Message> facts;
        try (PartnersService service = start("events_" + broker, "--tumar.events.broker=" + uri)) {
            service.delete("/v1/trainings/taken-back", 1, "entered twice");
            facts = received(uri, "indicators.facts", 3);
            assertThat(received(uri, "campaigns.inbox", 1))
                    .extracting(Message::subject)
                    .containsOnly("partners/told");
        }

        assertThat(facts.stream().map(Message::subject))
                .contains("partners/told", "trainings/told", "trainings/taken-back");
        assertThat(facts).noneMatch(it -> it.body().contains("Sana") || it.body().contains("+7"));
        Map<?, ?> last =
                TumarJson.mapper()
                        .readValue(
                                facts.stream()
                                        .filter(it -> it.subject().equals("trainings/taken-back"))
                                        .toList()
                                        .getLast()
                                        .body(),
                                Map.class);
        assertThat(last.get("withdrawn")).isEqualTo(true);
        assertThat(last.get("participants")).isEqualTo(0);
    }

    private record Message(String subject, String body) {}

    private static List<Message> received(String uri, String queue, int atLeast) throws Exception {
        List<Message> received = new ArrayList<>();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        try (Connection connection = factory.newConnection("test");
                Channel channel = connection.createChannel()) {
            channel.queueDeclare(queue, true, false, false, Map.of());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        for (GetResponse next = channel.basicGet(queue, true);
                                next != null;
                                next = channel.basicGet(queue, true)) {
                            received.add(
                                    new Message(
                                            next.getProps()
                                                    .getHeaders()
                                                    .get("cloudEvents_subject")
                                                    .toString(),
                                            new String(next.getBody(), StandardCharsets.UTF_8)));
                        }
                        assertThat(received.stream().map(Message::subject).distinct())
                                .hasSizeGreaterThanOrEqualTo(atLeast);
                        assertThat(received)
                                .anyMatch(it ->
                                        !queue.equals("indicators.facts")
                                                || it.body().contains("\"withdrawn\":true"));
                    });
        }
        return received;
    }

    private static PartnersService start(String database, String... more) {
        return PartnersService.start("KZ", MONGO.uri(), MONGO.database() + "_" + database, more);
    }
}
