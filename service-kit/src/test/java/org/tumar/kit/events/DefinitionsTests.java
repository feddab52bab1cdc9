package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.RabbitMqProcess;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestBrokers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// `infra/rabbitmq/definitions.json` is what the code declares, and RabbitMQ takes it.
@ResourceLock(value = TestBroker.LIVES, mode = ResourceAccessMode.READ)
class DefinitionsTests {

    private static final Path FILE = Path.of("../infra/rabbitmq/definitions.json");
    private static final Definitions CODE = Definitions.of(OfficeTopology.standard());
    private static final String PASSWORD = "only-for-this-test";

    private static final RabbitMqProcess RABBITMQ = TestBrokers.rabbitMq();

    @BeforeAll
    static void load() throws IOException {
        RABBITMQ.load(Files.readString(FILE));
        RABBITMQ.put("/users/kz", "{\"password\":\"%s\",\"tags\":\"\"}".formatted(PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "kz", "kg", "tj", "tm", "uz"})
    void isWhatTheCodeDeclares(String host) throws IOException {
        assertThat(file(json(Files.readString(FILE)), host)).isEqualTo(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "kz", "kg", "tj", "tm", "uz"})
    void isWhatTheBrokerReports(String host) {
        assertThat(reported(host)).isEqualTo(CODE);
    }

    @Test
    void noticesABindingThatTheFileLacks() throws IOException {
        JsonNode definitions = json(Files.readString(FILE));
        ((ArrayNode) definitions.path("bindings")).remove(1);
        assertThat(file(definitions, "region")).isNotEqualTo(CODE);
    }

    @Test
    void noticesAQueueThatTheBrokerHasBesides() throws Exception {
        String uri = RABBITMQ.fresh();
        try (Connection connection = connect(uri)) {
            new RabbitTopology(OfficeTopology.standard()).connected(connection);
            String host = uri.substring(uri.lastIndexOf('/') + 1);
            assertThat(reported(host)).isEqualTo(CODE);
            connection.createChannel().queueDeclare("other", true, false, false, Map.of());
            assertThat(reported(host)).isNotEqualTo(CODE);
        }
    }

    @Test
    void letsAnOfficeDeclareAndConsumeWhatIsItsOwn() throws Exception {
        try (Connection connection = connect(RABBITMQ.uri("kz", "kz", PASSWORD))) {
            new RabbitTopology(OfficeTopology.withGateway("two")).connected(connection);
            Channel channel = connection.createChannel();
            channel.basicGet("indicators.inbox", true);
            channel.basicPublish("", "indicators.inbox", null, new byte[0]);
            assertThat(channel.queuePurge("indicators.inbox").getMessageCount()).isOne();
            channel.queueDelete("gateway.two");
        }
    }

    @Test
    void letsAnOfficeSendToAnotherAndNothingElse() throws Exception {
        try (Connection connection = connect(RABBITMQ.uri("kg", "kz", PASSWORD))) {
            Channel channel = connection.createChannel();
            channel.confirmSelect();
            channel.basicPublish("indicators", "indicators.rows-imported.v1", null, new byte[0]);
            channel.waitForConfirmsOrDie(5_000);
            refused(connection, it -> it.basicGet("indicators.inbox", true));
            refused(connection, it -> it.queueDeclare("mine", true, false, false, Map.of()));
            refused(connection, it -> it.queuePurge("indicators.inbox"));
            refused(connection, it -> it.queueBind("parked", "indicators", "#"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "kz", "kg", "tj", "tm", "uz"})
    void boundsTheQueueOfAGatewayThatIsNotThere(String host) {
        await().untilAsserted(() -> {
            JsonNode gateway = json(RABBITMQ.get("/queues/" + host + "/gateway.main"));
            assertThat(gateway.path("policy").asString()).isEqualTo("signals");
            assertThat(gateway.path("effective_policy_definition").toString())
                    .contains("\"max-length\":10000", "drop-head")
                    .doesNotContain("dead-letter");
            JsonNode inbox = json(RABBITMQ.get("/queues/" + host + "/indicators.inbox"));
            assertThat(inbox.path("policy").asString()).isEqualTo("second-net");
            assertThat(inbox.path("effective_policy_definition").toString())
                    .contains("parking")
                    .doesNotContain("max-length");
        });
    }

    @Test
    void givesNobodyAPasswordThatWorks() {
        List.of("", "kg", "guest")
                .forEach(it ->
                        assertThatThrownBy(() -> connect(RABBITMQ.uri("kg", "kg", it)))
                                .isInstanceOf(IOException.class));
    }

    private interface Work {

        void on(Channel channel) throws IOException;
    }

    private static void refused(Connection connection, Work work) throws IOException {
        Channel channel = connection.createChannel();
        assertThatThrownBy(() -> work.on(channel)).isInstanceOf(IOException.class);
        assertThat(channel.getCloseReason()).hasMessageContaining("ACCESS_REFUSED");
    }

    private static Definitions file(JsonNode definitions, String host) {
        return Definitions.of(
                of(definitions.path("exchanges"), host),
                of(definitions.path("queues"), host),
                of(definitions.path("bindings"), host));
    }

    private static JsonNode of(JsonNode all, String host) {
        ArrayNode mine = TumarJson.mapper().createArrayNode();
        all.forEach(it -> {
            if (it.path("vhost").asString().equals(host)) {
                mine.add(it);
            }
        });
        return mine;
    }

    private static Definitions reported(String host) {
        return Definitions.of(
                json(RABBITMQ.get("/exchanges/" + host)),
                json(RABBITMQ.get("/queues/" + host)),
                json(RABBITMQ.get("/bindings/" + host)));
    }

    private static JsonNode json(String text) {
        return TumarJson.mapper().readTree(text);
    }

    private static Connection connect(String uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }
}
