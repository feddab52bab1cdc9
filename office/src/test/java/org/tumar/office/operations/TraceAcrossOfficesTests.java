package org.tumar.office.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.indicators.IndicatorsApplication;
import org.tumar.servicetest.ReceivedSpan;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestBrokers;
import org.tumar.servicetest.TestMongo;
import org.tumar.servicetest.TraceReceiver;

/// The regional gateway, the regional office, Kazakhstan's office and a broker for each office:
/// what one import causes is one trace, there and back.
class TraceAcrossOfficesTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @RegisterExtension static final TestMongo REGION_STORE = TestMongo.start();
    @RegisterExtension static final TestMongo STORE = TestMongo.start();

    private static TraceReceiver receiver;
    private static List<String> users;
    private static ConfigurableApplicationContext kazakhstan;
    private static ConfigurableApplicationContext region;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() throws Exception {
        TestBroker broker = TestBrokers.all().findFirst().orElseThrow();
        String own = broker.fresh();
        String regions = "=" + own;
        String countrys = "=" + broker.fresh();
        users = TestBroker.oneUser(own, "REGION", "KZ").toList();
        receiver = new TraceReceiver();
        kazakhstan =
                office(
                        STORE,
                        "KZ",
                        "--tumar.events.broker" + countrys,
                        "--tumar.events.peers.region" + regions);
        region =
                office(
                        REGION_STORE,
                        "REGION",
                        "--tumar.events.broker" + regions,
                        "--tumar.events.peers.kz" + countrys);
        gateway =
                SmallRegion.startGateway(
                        traced(
                                "--tumar.events.broker" + regions,
                                "--tumar.gateway.own=REGION",
                                "--tumar.gateway.offices[0].code=REGION",
                                "--tumar.gateway.offices[0].indicators="
                                        + SmallRegion.address(region, ""),
                                "--tumar.gateway.offices[1].code=KZ",
                                "--tumar.gateway.offices[1].country=KZ",
                                "--tumar.gateway.offices[1].indicators="
                                        + SmallRegion.address(kazakhstan, "")));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        region.close();
        kazakhstan.close();
        receiver.close();
    }

    private static ConfigurableApplicationContext office(
            TestMongo store, String code, String... settings) {
        return IndicatorsApplication.application()
                .run(
                        SmallRegion.IDENTITY.arguments(
                                traced(
                                        Stream.concat(
                                                        Stream.of(settings),
                                                        Stream.of(
                                                                "--server.port=0",
                                                                "--tumar.office.code=" + code,
                                                                "--tumar.office.region=KZ,KG,TJ,TM,UZ",
                                                                "--spring.mongodb.uri="
                                                                        + store.uri(),
                                                                "--spring.mongodb.database="
                                                                        + store.database()))
                                                .toArray(String[]::new))));
    }

    private static String[] traced(String... settings) {
        String export = "--management.opentelemetry.tracing.export.";
        return Stream.of(
                        Stream.of(settings),
                        users.stream(),
                        Stream.of(
                                export + "otlp.endpoint=" + receiver.endpoint(),
                                export + "schedule-delay=100ms"))
                .flatMap(it -> it)
                .toArray(String[]::new);
    }

    @Test
    void followsAnImportOverGatewayServicesAndBrokersAndItsSignalBack() throws Exception {
        assertThat(post("/v1/imports", zip("ct0495"))).isEqualTo(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(spans())
                                .extracting(TraceAcrossOfficesTests::path)
                                .contains(
                                        List.of(
                                                "gateway: POST /v1/imports",
                                                "indicators: POST /v1/imports",
                                                "indicators: publish indicators.rows-imported.v1",
                                                "indicators: handle indicators.rows-imported.v1",
                                                "indicators: publish indicators.figures-changed.v1",
                                                "gateway: handle indicators.figures-changed.v1")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(spans())
                                .allSatisfy(it -> assertThat(parented(it)).as("%s", it).isTrue()));
        assertThat(receiver.spans().stream().filter(TraceAcrossOfficesTests::isOfAnEvent))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.trace()).as("%s", it).isEqualTo(TRACE));
    }

    private static List<ReceivedSpan> spans() {
        return receiver.spans().stream().filter(it -> it.trace().equals(TRACE)).toList();
    }

    private static boolean isOfAnEvent(ReceivedSpan span) {
        return span.name().startsWith("publish ") || span.name().startsWith("handle ");
    }

    private static boolean parented(ReceivedSpan span) {
        return span.parent().equals(CALLER) || parent(span).isPresent();
    }

    private static Optional<ReceivedSpan> parent(ReceivedSpan span) {
        return spans().stream().filter(it -> it.id().equals(span.parent())).findFirst();
    }

    /// From the caller to this step; nothing where that is not known.
    private static List<String> path(ReceivedSpan span) {
        List<String> path = new ArrayList<>();
        ReceivedSpan last = span;
        for (Optional<ReceivedSpan> at = Optional.of(span); at.isPresent(); at = parent(last)) {
            last = at.get();
            path.addFirst(last.toString());
        }
        return last.parent().equals(CALLER) ? path : List.of();
    }

    private static int post(String path, byte[] body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(SmallRegion.address(gateway, path))
                            .header("Content-Type", "application/zip")
                            .header("Authorization", SmallRegion.as("country-approver", "REGION"))
                            .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                            .POST(BodyPublishers.ofByteArray(body))
                            .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private static byte[] zip(String programme) throws IOException {
        Path folder = Path.of("../demo/src/main/resources/programmes").resolve(programme);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
