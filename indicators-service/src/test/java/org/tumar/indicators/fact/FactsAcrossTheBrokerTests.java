package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.CellsBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.OfficeService;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestMongo;

/// Records of an office's other services reach its figures through its broker.
class FactsAcrossTheBrokerTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final ProgrammeBody DEFINITION =
            Fixtures.definition(
                    "REGION",
                    FactFixtures.indicator("1", FigureSource.REPORTED, "partners.people-trained"));

    private static final String CELLS =
            "/v1/programmes/" + Fixtures.CODE + "/indicators/1/cells?period=Y1&";

    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#all")
    void countsARecordOnceAndAgainAfterARestart(TestBroker broker) throws Exception {
        String uri = broker.fresh();
        String database = MONGO.database() + "_" + Integer.toHexString(uri.hashCode());
        try (OfficeService office = start(uri, database)) {
            office.part(new ImportPartBody("KZ", DEFINITION, List.of(), List.of()));
            String before = tag(office);
            send(uri, FactFixtures.training("T1", 2, "2025-03-10", "media", 12));
            send(uri, FactFixtures.training("T1", 1, "2025-03-10", "media", 99));
            send(uri, FactFixtures.training("T2", 1, "2026-01-10", "media", 5));
            send(uri, FactFixtures.training("T1", 2, "2025-03-10", "media", 12));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(counted(office, "Y2")).isEqualByComparingTo("5"));
            assertThat(counted(office, "Y1")).isEqualByComparingTo("12");
            assertThat(tag(office)).isNotEqualTo(before);
            assertThat(OfficeService.as(CellsBody.class, office.get(CELLS + "by=sex")).cells())
                    .extracting(it -> it.by().get("sex"), it -> it.derived().value().intValue())
                    .containsExactly(tuple("female", 8), tuple("male", 4));
            assertThat(office.get(CELLS + "by=sex&by=age-group").body())
                    .contains("unknown-key", "\"key\":\"age-group\"", "\"audience\"");
        }
        try (OfficeService office = start(uri, database)) {
            assertThat(counted(office, "ALL")).isEqualByComparingTo("17");
        }
    }

    private static OfficeService start(String broker, String database) {
        String user = URI.create(broker).getUserInfo().replaceFirst(":.*", "");
        return OfficeService.start(
                "KZ",
                MONGO.uri(),
                database,
                "--tumar.events.broker=" + broker,
                "--tumar.events.users.kz=" + user);
    }

    private static String tag(OfficeService office) {
        return office.get("/v1/programmes").headers().firstValue("ETag").orElseThrow();
    }

    private static BigDecimal counted(OfficeService office, String span) {
        return office.programme(Fixtures.CODE).figures().getFirst().spans().stream()
                .filter(it -> it.span().equals(span))
                .map(SpanFigureBody::derived)
                .map(MeasureBody::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.valueOf(-1));
    }

    private static void send(String broker, Fact fact) throws Exception {
        EventType<?> type = PartnerEvents.TRAINING_RECORDED;
        String subject = fact.id().substring(fact.id().indexOf('/') + 1);
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker);
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.basicPublish(
                    type.producer(),
                    type.wire(),
                    new BasicProperties.Builder()
                            .deliveryMode(2)
                            .userId(factory.getUsername())
                            .contentType("application/json")
                            .headers(headers(type, subject, fact.sequence()))
                            .build(),
                    TumarJson.mapper().writeValueAsBytes(fact.recorded().said()));
        }
    }

    private static Map<String, Object> headers(EventType<?> type, String subject, long sequence) {
        return Map.of(
                EventHeaders.SPECVERSION,
                "1.0",
                EventHeaders.ID,
                subject + "@" + sequence,
                EventHeaders.SOURCE,
                type.source("KZ"),
                EventHeaders.TYPE,
                type.wire(),
                EventHeaders.SUBJECT,
                subject,
                EventHeaders.TIME,
                "2026-01-01T00:00:00Z",
                EventHeaders.SEQUENCE,
                String.valueOf(sequence));
    }
}
