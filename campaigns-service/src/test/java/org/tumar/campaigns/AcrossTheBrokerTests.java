package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.BrokerLock;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestMongo;

/// The service between partners-service and indicators-service, over the office's own broker.
@ResourceLock(providers = BrokerLock.class)
class AcrossTheBrokerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension static final TestMongo MONGO = TestMongo.embedded();

    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#all")
    void knowsAPartnerThatIsToldAndTellsWhatItHeld(TestBroker broker) throws Exception {
        String uri = broker.fresh();
        String id = "p" + Integer.toHexString(uri.hashCode());
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        try (CampaignsService service =
                CampaignsService.start(
                        MONGO,
                        "--tumar.events.broker=" + uri,
                        "--tumar.events.users.KZ=" + factory.getUsername())) {
            try (Connection connection = factory.newConnection("test")) {
                String campaign =
                        CampaignsService.sample("campaign")
                                .replace("safe-journey", "of-" + id)
                                .replace("sana-sezim", id);
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> {
                            tell(connection, factory.getUsername(), id);
                            assertThat(service.post("/v1/campaigns", campaign).statusCode())
                                    .isBetween(200, 201);
                        });
                service.post("/v1/events", event(id));

                EventRecorded told =
                        await().atMost(PATIENCE).until(() -> taken(connection), it -> it != null);
                assertThat(told.partner()).isEqualTo(id);
                assertThat(told.people()).isNotEmpty();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(service.pending()).isEmpty());
            }
        }
    }

    /// Until the service has made the exchange there is nobody to tell it to. More than once does
    /// no harm.
    private static void tell(Connection connection, String user, String partner) throws Exception {
        try (Channel channel = connection.createChannel()) {
            channel.basicPublish(
                    PartnerEvents.PRODUCER,
                    PartnerEvents.PARTNER_RECORDED.wire(),
                    properties(user, partner),
                    TumarJson.mapper()
                            .writeValueAsBytes(
                                    new PartnerRecorded(partner, "ngo", false, List.of())));
        }
    }

    private static String event(String partner) {
        return CampaignsService.sample("event")
                .replace("safe-journey", "of-" + partner)
                .replace("ev-2026-014", "ev-" + partner)
                .replace("sana-sezim", partner)
                .replaceAll("(?s)\"materials\" : \\[.*?]", "\"materials\" : []");
    }

    private static EventRecorded taken(Connection connection) throws Exception {
        try (Channel channel = connection.createChannel()) {
            GetResponse message = channel.basicGet(OfficeTopology.INDICATORS_FACTS, true);
            return message == null || !isAboutAnEvent(message)
                    ? null
                    : TumarJson.mapper().readValue(message.getBody(), EventRecorded.class);
        }
    }

    private static boolean isAboutAnEvent(GetResponse message) {
        return message.getEnvelope().getRoutingKey().equals(CampaignEvents.EVENT_RECORDED.wire());
    }

    private static BasicProperties properties(String user, String partner) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(EventHeaders.SPECVERSION, "1.0");
        headers.put(EventHeaders.ID, partner + "@1");
        headers.put(EventHeaders.SOURCE, "/offices/KZ/partners");
        headers.put(EventHeaders.TYPE, PartnerEvents.PARTNER_RECORDED.wire());
        headers.put(EventHeaders.SUBJECT, PartnerRecorded.subjectOf(partner));
        headers.put(EventHeaders.TIME, "2026-01-01T00:00:00Z");
        headers.put(EventHeaders.SEQUENCE, "1");
        return new BasicProperties.Builder()
                .contentType("application/json")
                .userId(user)
                .deliveryMode(2)
                .headers(headers)
                .build();
    }
}
