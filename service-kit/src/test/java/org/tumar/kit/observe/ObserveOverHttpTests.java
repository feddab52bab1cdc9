package org.tumar.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tumar.servicetest.TestIdentity;

class ObserveOverHttpTests {

    private static final TestIdentity IDENTITY = TestIdentity.start();

    private static ConfigurableApplicationContext context;

    @SpringBootApplication
    static class Application {

        @RestController
        static class TestController {

            @GetMapping("/v1/programmes/{code}")
            String programme(@PathVariable String code) {
                return code;
            }

            @GetMapping("/later")
            Callable<String> later() {
                return () -> "later";
            }

            @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
            String stream() {
                return "data: x\n\n";
            }
        }
    }

    @BeforeAll
    static void start() {
        context =
                SpringApplication.run(
                        Application.class,
                        "--tumar.security.issuer=" + IDENTITY.issuer(),
                        "--tumar.security.access-log=off",
                        "--tumar.security.demo=true",
                        "--logging.pattern.correlation=[%X{correlationId:-}] ",
                        "--server.port=0",
                        "--spring.jmx.enabled=false",
                        "--tumar.kit.office=KZ",
                        "--tumar.kit.service=test",
                        "--management.endpoints.web.exposure.include=prometheus");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri =
                URI.create(
                        "http://127.0.0.1:"
                                + context.getEnvironment().getProperty("local.server.port")
                                + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + IDENTITY.token("monitor", "KZ"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void timesAnswersByRouteNeverByPath() throws Exception {
        get("/v1/programmes/CT.0495");
        get("/v1/programmes/PX.0179");
        get("/nobody/knows/PX.0179");

        String counted =
                "http_server_requests_seconds_count{method=\"GET\",office=\"KZ\","
                        + "service=\"test\",status=\"200\",uri=\"/v1/programmes/{code}\"} 2";
        await().untilAsserted(() ->
                assertThat(get("/actuator/prometheus").body())
                        .contains(counted)
                        .contains("le=\"0.025\"")
                        .doesNotContain("0495")
                        .doesNotContain("PX.0179"));
    }

    @Test
    void timesWhatEndsOnAnotherThread() throws Exception {
        assertThat(get("/later").body()).isEqualTo("later");

        await().untilAsserted(() ->
                assertThat(get("/actuator/prometheus").body())
                        .contains("status=\"200\",uri=\"/later\"} 1"));
    }

    @Test
    void leavesStreamsOut() throws Exception {
        assertThat(get("/stream").statusCode()).isEqualTo(200);

        assertThat(get("/actuator/prometheus").body()).doesNotContain("/stream");
    }

    @Test
    void keepsObservationsAndTracesOffUnlessTracesHaveSomewhereToGo() {
        assertThat(context.getBeansOfType(ObservationRegistry.class)).isEmpty();
        assertThat(context.getBeansOfType(OpenTelemetry.class)).isEmpty();
        assertThat(context.getBeansOfType(TraceFilter.class)).isEmpty();
        assertThat(context.containsBean("traceFilter")).isFalse();
        assertThat(context.getBean(MeterRegistry.class).getMeters())
                .extracting(Meter::getId)
                .noneMatch(it -> it.getName().startsWith("otlp"));
    }
}
