package org.tumar.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

/// Kazakhstan's gateway, with Kazakhstan's service and another country's behind it.
class RoutesTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CORRECTIONS = "/v1/programmes/CT.0495/corrections";
    private static final String EXPORT = "/v1/programmes/CT.0495/export";

    private static final WireMockServer KZ = office();
    private static final WireMockServer KG = office();
    private static ConfigurableApplicationContext gateway;

    private static WireMockServer office() {
        WireMockServer office =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().containerThreads(12));
        office.start();
        return office;
    }

    @BeforeAll
    static void start() {
        gateway = gateway(KZ.port());
    }

    private static ConfigurableApplicationContext gateway(int office) {
        return gateway(office, "--tumar.gateway.own=KZ");
    }

    private static ConfigurableApplicationContext gateway(int office, String... settings) {
        List<String> arguments =
                List.of(
                        "--server.port=0",
                        "--tumar.gateway.refresh=0",
                        "--tumar.gateway.offices[0].code=KG",
                        "--tumar.gateway.offices[0].indicators=http://127.0.0.1:" + KG.port(),
                        "--tumar.gateway.offices[1].code=KZ",
                        "--tumar.gateway.offices[1].indicators=http://127.0.0.1:" + office,
                        "--tumar.gateway.routes.question-time=700ms",
                        "--tumar.gateway.routes.import-time=20s",
                        "--tumar.gateway.routes.breaker-calls=4",
                        "--tumar.gateway.routes.breaker-wait=300ms");
        return Identities.gateway(
                java.util.stream.Stream.concat(arguments.stream(), Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        KZ.stop();
        KG.stop();
    }

    @BeforeEach
    void forget() {
        KZ.resetAll();
        KG.resetAll();
        answers(okJson("{}"));
        await().untilAsserted(() -> {
            for (int i = 0; i < 5; i++) {
                assertThat(post(CORRECTIONS, "{}").statusCode()).isEqualTo(200);
            }
        });
        KZ.resetAll();
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        KZ.stubFor(any(anyUrl()).willReturn(answer));
    }

    @Test
    void handsARequestToTheOwnOfficeAndItsAnswerBack() {
        answers(
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/zip")
                        .withHeader("Content-Disposition", "attachment; filename=x.zip")
                        .withBody(new byte[] {1, 2, 3}));

        HttpResponse<String> answer =
                get(EXPORT + "?blank=true&x=a%26b%2Cc+d%C3%A9", "Accept", "application/zip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=x.zip");
        assertThat(answer.body()).hasSize(3);
        LoggedRequest asked = asked();
        assertThat(asked.getHeader("Accept")).isEqualTo("application/zip");
        assertThat(asked.queryParameter("blank").firstValue()).isEqualTo("true");
        assertThat(asked.queryParameter("x").firstValue()).isEqualTo("a&b,c d\u00e9");
        assertThat(KG.getAllServeEvents()).isEmpty();
    }

    @Test
    void keepsCodesAsTheyWereEncoded() {
        answers(okJson("[]"));
        String path =
                "/v1/programmes/A%2FB,%20100%25%20%D0%96%20%231%3B2%3F/figures/1%2F1%20%252F?period=Y1";

        assertThat(get(path).statusCode()).isEqualTo(200);

        assertThat(asked().getUrl()).isEqualTo(path);
    }

    @Test
    void leavesTheRefusalOfAnotherOwnersProgrammeAsItIs() {
        String problem =
                """
                {"type":"urn:tumar:problem:indicators:other-owner","status":409,"owner":"REGION"}\
                """;
        answers(
                aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(problem));

        HttpResponse<String> answer = post("/v1/imports?by=me", "PK");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/programmes",
                "/v1/office",
                "/v1/programmes/CT.0495",
                "/v1/programmes/../office/export",
                "/v1/programmes/%2e%2e/export",
                "/v1/programmes/CT;x=y/export",
                "/v1/imports",
                "/v3/api-docs",
                "/actuator/env",
            })
    void hasNothingElse(String path) {
        answers(okJson("{}"));

        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("type").asString())
                .isEqualTo("urn:tumar:problem:gateway:not-found");
        assertThat(KZ.getAllServeEvents()).isEmpty();
    }

    @Test
    void answersForItsOwnHealthAndNotForTheServices() {
        answers(okJson("{\"secret\":1}"));

        assertThat(get("/actuator/health").body()).contains("UP").doesNotContain("secret");
        assertThat(KZ.getAllServeEvents()).isEmpty();
    }

    @Test
    void tellsTheOfficeTheCorrelationAndTheTimeThatIsLeft() {
        answers(okJson("{}").withHeader("X-Correlation-Id", "the-services"));

        HttpResponse<String> answer =
                post(CORRECTIONS, "{}", "X-Correlation-Id", "c-1", "X-Request-Timeout", "400");

        assertThat(asked().getHeader("X-Correlation-Id")).isEqualTo("c-1");
        assertThat(Long.parseLong(asked().getHeader("X-Request-Timeout"))).isBetween(1L, 400L);
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("c-1");
        post(CORRECTIONS, "{}");
        assertThat(asked().getHeader("X-Request-Timeout")).isEqualTo("700");
    }

    @Test
    void takesOffWhatIsMeantForOneHop() throws IOException {
        answers(okJson("{}").withHeader("Keep-Alive", "timeout=5").withHeader("Set-Cookie", "a=b"));

        String answer =
                RawHttp.send(
                        uri("").getPort(),
                        """
                        POST %s HTTP/1.1
                        Host: somewhere.example
                        Connection: close, X-Private
                        X-Private: 1
                        Te: trailers
                        Cookie: a=b
                        X-Forwarded-For: 1.2.3.4
                        Forwarded: for=1.2.3.4
                        Content-Type: application/json
                        Content-Length: 2

                        {}\
                        """
                                .formatted(CORRECTIONS));

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("timeout=5", "Set-Cookie");
        LoggedRequest asked = asked();
        assertThat(
                        List.of(
                                "X-Private",
                                "Te",
                                "Cookie",
                                "X-Forwarded-For",
                                "X-Forwarded-Host",
                                "Forwarded"))
                .allSatisfy(it -> assertThat(asked.containsHeader(it)).as(it).isFalse());
        assertThat(asked.getHeader("Host")).isEqualTo("127.0.0.1:" + KZ.port());
        assertThat(asked.getBodyAsString()).isEqualTo("{}");
    }

    @Test
    void refusesABodyPastItsLimitBeforeReadingIt() throws IOException {
        answers(okJson("{}"));

        String said =
                RawHttp.answerUpTo(
                        "body-too-large",
                        uri("").getPort(),
                        """
                        POST /v1/imports HTTP/1.1
                        Host: x
                        Connection: close
                        Content-Length: 99000000

                        """);
        HttpResponse<String> chunked =
                send(
                        HttpRequest.newBuilder(uri(CORRECTIONS))
                                .POST(BodyPublishers.ofInputStream(() -> new Zeros(2_000_000))));

        assertThat(said).startsWith("HTTP/1.1 413").endsWith("body-too-large");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(json(chunked).path("type").asString())
                .isEqualTo("urn:tumar:problem:body-too-large");
        answers(okJson("{}"));
        assertThat(post(CORRECTIONS, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatTheOfficeIsLate() {
        answers(okJson("{}").withFixedDelay(2_000));

        HttpResponse<String> answer = post(CORRECTIONS, "{}");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(json(answer).path("type").asString())
                .isEqualTo("urn:tumar:problem:gateway:office-late");
        assertThat(json(answer).path("correlationId").asString()).isNotEmpty();
    }

    @Test
    void endsAnAnswerThatDripsAsBroken() {
        answers(okJson("x".repeat(100_000)).withChunkedDribbleDelay(50, 5_000));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        CLIENT.send(
                                Identities.known(
                                        HttpRequest.newBuilder(
                                                        uri("/v1/programmes/CT/deliveries/1"))
                                                .build()),
                                BodyHandlers.ofString()));
    }

    @Test
    void neverSendsAWriteTwice() {
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));

        HttpResponse<String> answer = post(CORRECTIONS, "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).path("type").asString())
                .isEqualTo("urn:tumar:problem:gateway:office-broke-off");
        assertThat(KZ.getAllServeEvents()).hasSize(1);
    }

    @Test
    void leavesAnOfficeAloneThatKeepsFailingAndTriesItAgain() {
        answers(aResponse().withStatus(500).withBody("innards"));
        for (int i = 0; i < 6; i++) {
            post(CORRECTIONS, "{}");
        }
        int sent = KZ.getAllServeEvents().size();

        HttpResponse<String> closed = post(CORRECTIONS, "{}");

        assertThat(sent).isLessThan(6);
        assertThat(closed.statusCode()).isEqualTo(503);
        assertThat(closed.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(closed).path("type").asString())
                .isEqualTo("urn:tumar:problem:gateway:route-closed");
        answers(okJson("{}"));
        assertThat(get(EXPORT).statusCode()).as("another route").isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(post(CORRECTIONS, "{}").statusCode()).isEqualTo(200));
    }

    @Test
    void keepsARouteOpenWhileTheOfficeSaysThatItIsBusy() {
        answers(aResponse().withStatus(503).withHeader("Retry-After", "7"));

        for (int i = 0; i < 10; i++) {
            assertThat(post(CORRECTIONS, "{}").headers().firstValue("Retry-After")).hasValue("7");
        }
        assertThat(KZ.getAllServeEvents()).hasSize(10);
    }

    @Test
    void doesNotCloseARouteForCallersInAHurry() {
        answers(okJson("{}").withFixedDelay(200));
        for (int i = 0; i < 6; i++) {
            assertThat(post(CORRECTIONS, "{}", "X-Request-Timeout", "50").statusCode())
                    .isEqualTo(504);
        }

        assertThat(post(CORRECTIONS, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotCloseARouteForCallersWhoseBodyIsNone() throws IOException {
        for (int i = 0; i < 6; i++) {
            assertThat(
                            RawHttp.send(
                                    uri("").getPort(),
                                    """
                                    POST %s HTTP/1.1
                                    Host: x
                                    Connection: close
                                    Content-Type: application/json
                                    Transfer-Encoding: chunked

                                    zz
                                    """
                                            .formatted(CORRECTIONS)))
                    .startsWith("HTTP/1.1 400");
        }
        answers(okJson("{}"));

        assertThat(post(CORRECTIONS, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesAnOfficeAloneThatKeepsBreakingItsAnswersOff() {
        answers(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        String path = "/v1/programmes/CT/figures/1";
        for (int i = 0; i < 6; i++) {
            try {
                CLIENT.send(
                        Identities.known(HttpRequest.newBuilder(uri(path)).build()),
                        BodyHandlers.discarding());
            } catch (IOException brokenOff) {
                assertThat(brokenOff).isNotNull();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        assertThat(KZ.getAllServeEvents()).hasSizeLessThan(6);
        answers(okJson("{}"));
        await().untilAsserted(() -> assertThat(get(path).statusCode()).isEqualTo(200));
    }

    @Test
    void breaksOffWhatItsOfficeBreaksOffAndDoesNotAskAgain() throws Exception {
        try (CountingOffice office = new CountingOffice();
                ConfigurableApplicationContext before =
                        gateway(office.port(), "--tumar.gateway.own=KZ")) {
            HttpResponse<InputStream> answer =
                    CLIENT.send(
                            Identities.known(HttpRequest.newBuilder(uri(before, EXPORT)).build()),
                            BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                in.readNBytes(1);
                office.breakOff();
                assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
            }

            assertThat(office.asked()).isEqualTo(1);
        }
    }

    @Test
    void takesNoMoreImportsAtATimeThanItMay() throws Exception {
        try (CountingOffice office = new CountingOffice();
                ConfigurableApplicationContext before =
                        gateway(
                                office.port(),
                                "--tumar.gateway.own=KZ",
                                "--tumar.gateway.routes.imports=1")) {
            String answer =
                    RawHttp.upload(
                            uri(before, "/v1/imports"),
                            2_000_000,
                            1_000_000,
                            () -> office.received() >= 500_000 && isBusy(before));

            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    private static boolean isBusy(ConfigurableApplicationContext gateway) {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(uri(gateway, "/v1/imports"))
                                .POST(BodyPublishers.ofString("PK")));
        return answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.body().contains("route-busy");
    }

    @Test
    void countsRequestsByRoute() {
        answers(okJson("{}"));
        get(EXPORT);

        await().untilAsserted(() ->
                assertThat(get("/actuator/prometheus").body())
                        .contains("uri=\"/v1/programmes/{code}/export\""));
    }

    @Test
    void saysThatTheOfficeCannotBeReached() throws IOException {
        int free = RawHttp.freePort();
        try (ConfigurableApplicationContext alone = gateway(free)) {
            HttpResponse<String> answer =
                    send(
                            HttpRequest.newBuilder(uri(alone, CORRECTIONS))
                                    .POST(BodyPublishers.ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(json(answer).path("type").asString())
                    .isEqualTo("urn:tumar:problem:gateway:office-unreachable");
        }
    }

    @Test
    void routesNothingWithoutAnOfficeOfItsOwn() {
        try (ConfigurableApplicationContext none = gateway(KZ.port(), new String[0])) {
            assertThat(send(HttpRequest.newBuilder(uri(none, EXPORT)).GET()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void doesNotStartForAnOfficeThatItDoesNotKnow() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> gateway(KZ.port(), "--tumar.gateway.own=TM"))
                .havingRootCause()
                .withMessageContaining("tumar.gateway.own is TM");
    }

    @Test
    void passesAnUploadOnWhileItComes() throws Exception {
        try (CountingOffice office = new CountingOffice();
                ConfigurableApplicationContext before = gateway(office.port())) {
            long size = 60_000_000;
            String answer =
                    RawHttp.upload(
                            uri(before, "/v1/imports"),
                            size,
                            1_000_000,
                            () -> office.received() >= 500_000);

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("got " + size);
            assertThat(office.received()).isEqualTo(size);
        }
    }

    @Test
    void passesAnAnswerOnWhileItComes() throws Exception {
        try (CountingOffice office = new CountingOffice();
                ConfigurableApplicationContext before = gateway(office.port())) {
            HttpResponse<InputStream> answer =
                    CLIENT.send(
                            Identities.known(HttpRequest.newBuilder(uri(before, EXPORT)).build()),
                            BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                int half = CountingOffice.FIRST / 2;
                assertThat(in.readNBytes(half)).hasSize(half);
                office.goOn();
                assertThat(in.readAllBytes()).hasSize(2 * CountingOffice.FIRST - half);
            }
        }
    }

    private static LoggedRequest asked() {
        return KZ.getAllServeEvents().getFirst().getRequest();
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return send(with(HttpRequest.newBuilder(uri(path)).GET(), headers));
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return send(with(request, headers));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return RegionUnderTest.send(request.build());
    }

    private static URI uri(String path) {
        return uri(gateway, path);
    }

    private static URI uri(ConfigurableApplicationContext gateway, String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + gateway.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return TumarJson.mapper().readTree(response.body());
    }
}
