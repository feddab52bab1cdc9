package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestBrokers;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;
import org.tumar.servicetest.TraceReceiver;

/// What one request causes in another office, over a broker, is found under its ids.
@ExtendWith(OutputCaptureExtension.class)
class AcrossTheBrokerTests {

    private static final TestIdentity IDENTITY = TestIdentity.start();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CORRELATION = "sought-in-both-offices";

    @RegisterExtension static final TestMongo REGION_STORE = TestMongo.start();
    @RegisterExtension static final TestMongo STORE = TestMongo.start();

    private static TraceReceiver receiver;
    private static ConfigurableApplicationContext region;
    private static ConfigurableApplicationContext kazakhstan;

    @BeforeAll
    static void start() throws Exception {
        TestBroker broker = TestBrokers.all().findFirst().orElseThrow();
        String own = broker.fresh();
        receiver = new TraceReceiver();
        kazakhstan =
                start(
                        STORE,
                        "KZ",
                        Stream.concat(
                                        Stream.of("--tumar.events.broker=" + own),
                                        TestBroker.oneUser(own, "KZ", "REGION"))
                                .toArray(String[]::new));
        region = start(REGION_STORE, "REGION", "--tumar.events.peers.kz=" + own);
    }

    @AfterAll
    static void stop() {
        region.close();
        kazakhstan.close();
        receiver.close();
    }

    private static ConfigurableApplicationContext start(
            TestMongo store, String office, String... settings) {
        return IndicatorsApplication.application()
                .run(
                        Stream.concat(
                                        Stream.concat(
                                                Stream.of(settings),
                                                Stream.of(IDENTITY.arguments())),
                                        Stream.of(
                                                "--server.port=0",
                                                "--tumar.office.code=" + office,
                                                "--tumar.office.region=KZ,KG,TJ,TM,UZ",
                                                "--spring.mongodb.uri=" + store.uri(),
                                                "--spring.mongodb.database=" + store.database(),
                                                "--management.opentelemetry.tracing.export.otlp"
                                                        + ".endpoint="
                                                        + receiver.endpoint(),
                                                "--management.opentelemetry.tracing.export"
                                                        + ".schedule-delay=100ms"))
                                .toArray(String[]::new));
    }

    @Test
    void keepsCorrelationAndTraceOnTheWayToAnotherOffice(CapturedOutput output) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + region.getEnvironment()
                                                            .getProperty("local.server.port")
                                                    + "/v1/imports"))
                            .header("Content-Type", "application/zip")
                            .header(
                                    "Authorization",
                                    "Bearer " + IDENTITY.token("country-officer", "REGION"))
                            .header("X-Correlation-Id", CORRELATION)
                            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                            .POST(BodyPublishers.ofByteArray(Zips.of("ct0495")))
                            .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    String spans = receiver.of("indicators", TRACE);
                    assertThat(spans)
                            .contains("POST /v1/imports")
                            .contains("publish indicators.rows-imported.v1")
                            .contains("handle indicators.rows-imported.v1")
                            .doesNotContain("0495");
                    assertThat(output.getOut().lines())
                            .anyMatch(it ->
                                    it.contains(CORRELATION) && it.contains("ImportsListener"));
                });
    }
}
