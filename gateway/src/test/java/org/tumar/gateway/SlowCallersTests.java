package org.tumar.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Callers on bad lines, at a gateway whose routes stay closed for good after two failures.
class SlowCallersTests {

    private static final String HISTORY = "/v1/programmes/CT/figures/1";
    private static final String CORRECTIONS = "/v1/programmes/CT/corrections";
    private static final String LATE = "urn:tumar:problem:gateway:upload-late";
    private static final int CALLERS = 3;

    private final WireMockServer office =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private ConfigurableApplicationContext gateway;

    @BeforeEach
    void start() {
        office.start();
        gateway = gateway(office.port());
    }

    @AfterEach
    void stop() {
        gateway.close();
        office.stop();
    }

    private static ConfigurableApplicationContext gateway(int port) {
        return gateway(port, "20s");
    }

    /// @param silence that a connection is held for
    private static ConfigurableApplicationContext gateway(int port, String silence) {
        return Identities.gateway(
                "--server.tomcat.connection-timeout=" + silence,
                "--server.port=0",
                "--tumar.gateway.own=KZ",
                "--tumar.gateway.refresh=0",
                "--tumar.gateway.offices[0].code=KZ",
                "--tumar.gateway.offices[0].indicators=http://127.0.0.1:" + port,
                "--tumar.gateway.routes.question-time=4s",
                "--tumar.gateway.routes.import-time=2s",
                "--tumar.gateway.routes.breaker-calls=4",
                "--tumar.gateway.routes.breaker-wait=1h");
    }

    private void answers(ResponseDefinitionBuilder answer) {
        office.stubFor(any(anyUrl()).willReturn(answer));
    }

    @Test
    void doNotCloseARouteByWhatTheySend() throws IOException {
        answers(okJson("{}"));
        for (int i = 0; i < CALLERS; i++) {
            assertThat(RawHttp.drip(LATE, port(gateway), post(CORRECTIONS, 10_000)))
                    .startsWith("HTTP/1.1 408")
                    .contains(LATE);
        }

        assertThat(send(request(CORRECTIONS).POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void hearThatTheyAreLateThoughTheySendNothingMore() throws IOException {
        try (ConfigurableApplicationContext hasty = gateway(office.port(), "500ms")) {
            assertThat(RawHttp.answerUpTo(LATE, port(hasty), post(CORRECTIONS, 10_000) + "{"))
                    .startsWith("HTTP/1.1 408")
                    .contains(LATE);
        }
    }

    @Test
    void doNotCloseARouteByWhatTheyTake() throws IOException {
        byte[] large = new byte[20_000_000];
        answers(aResponse().withBody(large));
        List<Socket> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(
                    RawHttp.asking(
                            port(gateway),
                            "GET " + HISTORY + " HTTP/1.1\nHost: x\nConnection: close\n\n"));
        }
        await().pollDelay(Duration.ofMillis(4_500)).until(() -> true);
        for (Socket caller : callers) {
            try (caller) {
                assertThat(caller.getInputStream().readAllBytes().length).isLessThan(large.length);
            }
        }
        answers(okJson("{}"));

        assertThat(send(request(HISTORY).GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void areNotBlamedForAnOfficeThatTakesNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ConfigurableApplicationContext before = gateway(silent.getLocalPort())) {
            for (int i = 0; i < CALLERS; i++) {
                overfill(port(before));
            }

            assertThat(
                            RawHttp.send(
                                    port(before),
                                    "POST /v1/imports HTTP/1.1\nHost: x\nConnection: close\n"
                                            + "Content-Length: 1\n\nx"))
                    .startsWith("HTTP/1.1 503")
                    .contains("route-closed");
        }
    }

    /// Sends more than all the buffers between take.
    private static void overfill(int port) throws IOException {
        int size = 40_000_000;
        try (Socket caller = RawHttp.asking(port, post("/v1/imports", size))) {
            caller.getOutputStream().write(new byte[size]);
        } catch (IOException brokenOff) {
            assertThat(brokenOff).hasMessageMatching("Broken pipe|Connection reset.*");
        }
    }

    /// More of them than there are connections to the office.
    @Test
    void leaveNoConnectionBehindWhereTheyHaveTheAnswerAlready() {
        answers(okJson("{\"large\":\"answer\"}").withHeader("ETag", "\"1\""));
        for (int i = 0; i < 250; i++) {
            assertThat(send(request(HISTORY).header("If-None-Match", "\"1\"")).statusCode())
                    .isEqualTo(304);
        }

        assertThat(send(request(HISTORY)).body()).contains("large");
    }

    private static String post(String path, int size) {
        return "POST %s HTTP/1.1\nHost: x\nConnection: close\nContent-Length: %d\n\n"
                .formatted(path, size);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(port(gateway), path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return RegionUnderTest.send(request.build());
    }

    private static int port(ConfigurableApplicationContext gateway) {
        return Integer.parseInt(
                String.valueOf(gateway.getEnvironment().getProperty("local.server.port")));
    }
}
