package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tumar.servicetest.TestBroker;

/// What is defined in the region, corrected in the countries and recorded in one of them arrives,
/// whoever is killed on its way: once in effect, in order. On both brokers.
///
/// The moments of the kills come from a seed; `-Dtumar.seed=N` repeats them.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(TestBroker.LIVES)
class EventsIT {

    private static final Duration EQUAL = Duration.ofSeconds(30);
    private static final int PROGRAMMES = 2;
    private static final List<String> COUNTRIES = List.of("KZ", "KG");

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(RegionBroker.class)
    void bringsEverythingThroughWhoeverIsKilled(RegionBroker broker) throws Exception {
        long seed = Long.getLong("tumar.seed", new Random().nextLong());
        try (LiveRegion region = broker.region(folder, COUNTRIES);
                Traffic traffic = new Traffic(region.running(), PROGRAMMES, COUNTRIES)) {
            Ordeal ordeal = new Ordeal(region, traffic, broker, new Random(seed));
            traffic.beginRecords();
            ordeal.defines();
            ordeal.killsInFlight(List.of("REGION", Ledger.GATEWAY, Ordeal.BROKER));
            ordeal.cutsOff("KZ");
            ordeal.addsUp();
            parksWhatCannotBeRead(region, ordeal);
        } catch (Exception | AssertionError failure) {
            throw new AssertionError(
                    "%s%nThe same moments again: -Dtumar.seed=%d"
                            .formatted(failure.getMessage(), seed),
                    failure);
        }
    }

    private void parksWhatCannotBeRead(LiveRegion region, Ordeal ordeal) throws Exception {
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
        ordeal.defines();

        String id = region.cli().run("parked").out().lines().toList().get(1).strip().split(" +")[1];
        Path broker = Files.writeString(folder.resolve("broker-uri"), region.broker("KZ"));
        assertThat(region.cli().run("parked", "--broker-file", broker.toString()).out())
                .contains("broker-uri", id);
        assertThat(region.cli().run("parked", "show", id).out()).contains("not json");
        assertThat(region.cli().run("parked", "again", id).out()).contains("was sent again in KZ");
        await().atMost(EQUAL)
                .untilAsserted(
                        () -> assertThat(region.cli().run("parked", "list").out()).contains(id));
    }
}
