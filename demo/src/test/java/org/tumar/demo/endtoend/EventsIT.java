package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tumar.servicetest.RabbitMqProcess;
import org.tumar.servicetest.TestBrokers;
import tools.jackson.databind.JsonNode;

/// What is defined in the region and corrected in KZ arrives, whoever is killed on its way: once in
/// effect, in order. On both brokers.
class EventsIT {

    private static final Duration EQUAL = Duration.ofSeconds(30);
    private static final String FIGURE =
            """
            { programme(code: "EVENTS.1") { title indicators {
                national(countries: ["KZ"]) { periods { actual { value } } } } } }
            """;

    enum Broker {
        EMBEDDED,
        RABBITMQ
    }

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Broker.class)
    void bringsEverythingThroughWhoeverIsKilled(Broker broker) throws Exception {
        try (LiveRegion region = start(broker)) {
            Traffic traffic = new Traffic(region, folder.resolve("files"));
            traffic.define();
            traffic.correct();
            awaitEqual(region, traffic);

            killing(region, traffic, "--tumar.office.code=KZ", "KZ");
            killing(region, traffic, "--tumar.office.code=REGION", "REGION");
            killing(region, traffic, "gateway.jar", "gateway");
            cutOff(region, traffic, broker);

            awaitEqual(region, traffic);
            assertOnceAndInOrder(region, traffic);
            parksWhatCannotBeRead(region, traffic);
        }
    }

    private LiveRegion start(Broker broker) {
        if (broker == Broker.EMBEDDED) {
            return LiveRegion.start(folder, "--fresh", "--countries=KZ");
        }
        RabbitMqProcess rabbit = TestBrokers.rabbitMq();
        rabbit.fresh();
        for (String host : List.of("region", "kz")) {
            rabbit.put("/vhosts/" + host, "{}");
            rabbit.put(
                    "/permissions/" + host + "/tumar",
                    "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
        }
        return LiveRegion.start(folder, "--fresh", "--countries=KZ", "--amqp=" + rabbit.uri(""));
    }

    /// While one is down, the others go on; what is for it waits.
    private static void killing(
            LiveRegion region, Traffic traffic, String argument, String process) {
        if (!process.equals("REGION")) {
            traffic.define();
        }
        if (!process.equals("KZ")) {
            traffic.correct();
        }
        region.kill(argument);
        if (process.equals("KZ")) {
            traffic.define();
        } else {
            traffic.correct();
        }
        region.start(process);
        traffic.define();
        traffic.correct();
    }

    private static void cutOff(LiveRegion region, Traffic traffic, Broker broker) {
        traffic.define();
        if (broker == Broker.EMBEDDED) {
            region.kill("embedded-broker.jar");
        } else {
            TestBrokers.rabbitMq().kill();
        }
        for (int i = 0; i < 5; i++) {
            traffic.define();
            traffic.correct();
        }
        if (broker == Broker.EMBEDDED) {
            region.start("broker");
        } else {
            TestBrokers.rabbitMq().restart();
        }
    }

    private static void awaitEqual(LiveRegion region, Traffic traffic) {
        await().atMost(EQUAL)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    JsonNode kz = region.askNational("KZ", FIGURE).path("programme");
                    assertThat(kz.path("title").asString())
                            .isEqualTo("Definition " + traffic.lastDefined());
                    assertThat(actuals(region.ask(FIGURE)))
                            .contains((long) traffic.lastCorrected());
                });
    }

    private static List<Long> actuals(JsonNode data) {
        JsonNode periods =
                data.path("programme")
                        .path("indicators")
                        .path(0)
                        .path("national")
                        .path(0)
                        .path("periods");
        return StreamSupport.stream(periods.spliterator(), false)
                .map(it -> it.path("actual").path("value").asLong(0))
                .toList();
    }

    /// The ledger: what was confirmed is in the history of KZ's figure, in order, and nothing else.
    private static void assertOnceAndInOrder(LiveRegion region, Traffic traffic) {
        String figure = "/v1/programmes/" + Traffic.CODE + "/figures/1.1?period=Y1&measure=ACTUAL";
        JsonNode versions =
                org.tumar.demo.office.Json.MAPPER.readTree(region.getNational("KZ", figure).body());
        List<Integer> values =
                StreamSupport.stream(versions.spliterator(), false)
                        .map(it -> Integer.parseInt(it.path("value").asString()))
                        .toList();
        System.out.printf(
                "ledger: %d confirmed in %d tries; %d versions of the figure%n",
                traffic.confirmed(), traffic.tries(), values.size());
        assertThat(values.stream().distinct().toList()).isEqualTo(traffic.corrected());
        assertThat(values).isSorted();
        assertThat(values.size() - traffic.corrected().size())
                .as("tried again after an answer that was lost")
                .isLessThanOrEqualTo(traffic.tries() - traffic.confirmed());
    }

    private static void parksWhatCannotBeRead(LiveRegion region, Traffic traffic) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(region.broker("KZ"));
        try (Connection connection = factory.newConnection()) {
            connection
                    .createChannel()
                    .basicPublish(
                            "",
                            "indicators.inbox",
                            new BasicProperties.Builder().deliveryMode(2).build(),
                            "{ not json".getBytes(StandardCharsets.UTF_8));
        }
        await().atMost(EQUAL)
                .untilAsserted(() ->
                        assertThat(region.cli().run("parked").out())
                                .contains("KZ", "indicators.inbox"));
        traffic.define();
        awaitEqual(region, traffic);

        String id = region.cli().run("parked").out().lines().toList().get(1).strip().split(" +")[1];
        assertThat(region.cli().run("parked", "show", id).out()).contains("not json");
        assertThat(region.cli().run("parked", "again", id).out()).contains("was sent again in KZ");
        await().atMost(EQUAL)
                .untilAsserted(
                        () -> assertThat(region.cli().run("parked", "list").out()).contains(id));
    }
}
