package org.tumar.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.contracts.access.Role;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.AccessDocument;
import tools.jackson.databind.JsonNode;

/// Kazakhstan's gateway before Kazakhstan's three services: the routes to records.
class RecordRoutesTests {

    private static final String CALLS = "/v1/hotlines/h1/calls";

    /// What is asked, and the operations of which it takes any.
    private static final Map<String, Set<String>> ASKED = new LinkedHashMap<>();

    static {
        for (String path : List.of("campaigns", "events", "materials", "hotlines")) {
            records("/v1/" + path, "read-campaigns", "record-campaigns");
        }
        records(CALLS, "read-calls", "record-calls");
        ASKED.put("GET /v1/hotlines", Set.of("read-campaigns", "read-calls"));
        ASKED.put("GET /v1/hotlines/x%2F1", Set.of("read-campaigns", "read-calls"));
        records("/v1/partners", "read-partners", "record-partners");
        records("/v1/trainings", "read-trainings", "record-trainings");
        ASKED.put("GET /v1/campaigns/c1/events", Set.of("read-campaigns"));
        ASKED.put("GET /v1/campaigns/statistics", Set.of("read-statistics"));
        ASKED.put("GET /v1/hotlines/statistics", Set.of("read-statistics"));
        ASKED.put("GET /v1/hotlines/callers", Set.of("read-calls"));
        ASKED.put("GET /v1/hotlines/h1/statistics", Set.of("read-calls"));
        ASKED.put(
                "GET /v1/campaigns/code-lists",
                Set.of("read-campaigns", "read-calls", "read-statistics"));
        ASKED.put("GET /v1/partners/growth", Set.of("read-partners"));
        ASKED.put("GET /v1/partners/code-lists", Set.of("read-partners"));
        ASKED.put("GET /v1/partners/p1/memberships", Set.of("read-partners"));
        ASKED.put("PUT /v1/partners/p1/memberships", Set.of("record-partners"));
        ASKED.put("GET /v1/partners/p1/history", Set.of("read-contacts"));
        ASKED.put("GET /v1/trainings/t1/history", Set.of("read-trainings"));
        ASKED.put("GET /v1/trainings/statistics", Set.of("read-statistics"));
    }

    private static final WireMockServer INDICATORS = service();
    private static final WireMockServer CAMPAIGNS = service();
    private static final WireMockServer PARTNERS = service();
    private static ConfigurableApplicationContext gateway;

    private static void records(String path, String read, String record) {
        ASKED.put("GET " + path, Set.of(read));
        ASKED.put("GET " + path + "/x%2F1", Set.of(read));
        ASKED.put("POST " + path, Set.of(record));
        ASKED.put("PUT " + path + "/x1", Set.of(record));
        ASKED.put("DELETE " + path + "/x1", Set.of(record));
    }

    private static WireMockServer service() {
        WireMockServer service =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().containerThreads(12));
        service.start();
        return service;
    }

    private static ConfigurableApplicationContext gateway(String own, String... settings) {
        String office = "--tumar.gateway.offices[0].";
        return Identities.gateway(
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--tumar.gateway.refresh=0",
                                        "--tumar.gateway.own=" + own,
                                        office + "code=" + own,
                                        office + "indicators=" + address(INDICATORS),
                                        office + "campaigns=" + address(CAMPAIGNS),
                                        office + "partners=" + address(PARTNERS),
                                        "--tumar.gateway.routes.question-time=10s",
                                        "--tumar.gateway.routes.breaker-calls=4",
                                        "--tumar.gateway.routes.breaker-wait=1s"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    private static String address(WireMockServer service) {
        return "http://127.0.0.1:" + service.port();
    }

    @BeforeAll
    static void start() {
        gateway = gateway("KZ", "--tumar.gateway.services=100ms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        Stream.of(INDICATORS, CAMPAIGNS, PARTNERS).forEach(WireMockServer::stop);
    }

    @BeforeEach
    void forget() {
        Stream.of(INDICATORS, CAMPAIGNS, PARTNERS)
                .forEach(it -> {
                    it.resetAll();
                    it.stubFor(any(anyUrl()).willReturn(okJson("{}")));
                });
    }

    static Set<String> asked() {
        return ASKED.keySet();
    }

    /// Callers of Kazakhstan, of Kyrgyzstan and of the region, each with an organisation and
    /// without.
    @ParameterizedTest
    @MethodSource("asked")
    void letsThroughWhoMayAndNobodyElse(String asked) throws IOException {
        List<AccessDocument.Cell> table = AccessDocument.read(Path.of(".."));
        for (Role role : Role.values()) {
            Set<String> reaches = reaches(table, ASKED.get(asked), role);
            for (String office : List.of("KZ", "KG", "REGION")) {
                for (boolean member : List.of(true, false)) {
                    boolean allowed = !role.isService() && isWithin(reaches, office, member);
                    String bearer = Identities.bearer(token(role, office, member));

                    assertThat(send(asked, "{}", "Authorization", bearer).statusCode())
                            .as("%s of %s, of an organisation: %s", role, office, member)
                            .isEqualTo(allowed ? 200 : 403);
                }
            }
        }
    }

    private static Set<String> reaches(
            List<AccessDocument.Cell> table, Set<String> operations, Role role) {
        return table.stream()
                .filter(it -> it.role().equals(role.code()) && it.isAllowed())
                .filter(it -> operations.contains(it.operation()))
                .flatMap(it -> Stream.of(it.cell().split(", ")))
                .collect(Collectors.toSet());
    }

    private static boolean isWithin(Set<String> reaches, String office, boolean member) {
        return reaches.contains("programmes")
                || (reaches.contains("own") && office.equals("KZ"))
                || (reaches.contains("organisation") && office.equals("KZ") && member)
                || (reaches.contains("all") && office.equals("REGION"));
    }

    private static String token(Role role, String office, boolean member) {
        Map<String, Object> claims =
                new LinkedHashMap<>(
                        Map.of(
                                "roles",
                                List.of(role.code()),
                                "office",
                                office,
                                "programmes",
                                List.of("CT.0495")));
        if (member) {
            claims.put("organisation", "p1");
        }
        return Identities.PROVIDER.token(claims);
    }

    @Test
    void letsNobodyThroughWithoutAToken() {
        ASKED.keySet()
                .forEach(it ->
                        assertThat(RegionUnderTest.sendAsIs(request(it, "{}").build()).statusCode())
                                .as(it)
                                .isEqualTo(401));
        assertThat(routed(CAMPAIGNS)).isEmpty();
        assertThat(routed(PARTNERS)).isEmpty();
    }

    @Test
    void handsEachToTheServiceThatOwnsIt() {
        send("GET /v1/campaigns?after=x%26y", "");
        send("POST " + CALLS + "?mode=keep-good", "{}\n", "Content-Type", "application/x-ndjson");
        send("GET /v1/partners?q=%D0%96", "");
        send("POST /v1/trainings", "a,b\n", "Content-Type", "text/csv");

        assertThat(routed(CAMPAIGNS))
                .containsExactlyInAnyOrder(
                        "GET /v1/campaigns?after=x%26y", "POST " + CALLS + "?mode=keep-good");
        assertThat(routed(PARTNERS))
                .containsExactlyInAnyOrder("GET /v1/partners?q=%D0%96", "POST /v1/trainings");
        assertThat(routed(INDICATORS)).isEmpty();
    }

    private static Stream<String> routed(WireMockServer service) {
        return service.getAllServeEvents().stream()
                .map(it -> it.getRequest().getMethod() + " " + it.getRequest().getUrl())
                .filter(it -> it.contains(" /v1/") && !it.contains("/v1/programmes"));
    }

    @Test
    void hasNoSuchRouteAtTheRegionalGateway() {
        try (ConfigurableApplicationContext regional =
                gateway("REGION", "--tumar.gateway.services=0")) {
            for (String asked : ASKED.keySet()) {
                HttpResponse<String> answer =
                        RegionUnderTest.send(request(regional, asked, "{}").build());

                assertThat(answer.statusCode()).as(asked).isEqualTo(404);
                assertThat(json(answer).path("type").asString())
                        .isEqualTo("urn:tumar:problem:gateway:not-found");
            }
        }
        assertThat(routed(CAMPAIGNS)).isEmpty();
        assertThat(routed(PARTNERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLS, "/v1/events", "/v1/trainings", "/v1/campaigns"})
    void refuses200MbBeforeReadingThem(String path) throws IOException {
        String said =
                RawHttp.answerUpTo(
                        "body-too-large",
                        uri(gateway, "").getPort(),
                        """
                        POST %s HTTP/1.1
                        Host: x
                        Connection: close
                        Content-Type: text/csv
                        Content-Length: 209715200

                        """
                                .formatted(path));

        assertThat(said).startsWith("HTTP/1.1 413").endsWith("body-too-large");
        assertThat(routed(CAMPAIGNS)).isEmpty();
        assertThat(routed(PARTNERS)).isEmpty();
    }

    @Test
    void takesAMonthOfCallsAtOnceAndNoSuchSingleRecord() {
        String month = "x".repeat(3_000_000);

        assertThat(send("POST " + CALLS, month, "Content-Type", "text/csv").statusCode())
                .isEqualTo(200);
        assertThat(send("POST /v1/campaigns", month).statusCode()).isEqualTo(413);
    }

    @Test
    void leavesAlonePartnersThatFailForAWhileAndGoesOnWithCampaigns() {
        PARTNERS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 6; i++) {
            send("GET /v1/trainings", "");
        }

        assertThat(send("GET /v1/trainings", "").body()).contains("gateway:route-closed");
        assertThat(send("GET /v1/campaigns", "").statusCode()).isEqualTo(200);
        forget();
        await().untilAsserted(() ->
                assertThat(send("GET /v1/trainings", "").statusCode())
                        .as("open again, also for the tests after this")
                        .isEqualTo(200));
    }

    @Test
    void showsHowEachServiceIsDoing() {
        PARTNERS.stubFor(
                get(urlPathEqualTo("/actuator/health/readiness"))
                        .willReturn(aResponse().withStatus(503)));

        await().untilAsserted(() -> {
            JsonNode services = services();
            assertThat(services).hasSize(3);
            assertThat(services.at("/0/service").asString()).isEqualTo("indicators");
            assertThat(services.at("/1/service").asString()).isEqualTo("campaigns");
            assertThat(services.at("/1/health").asString()).isEqualTo("UP");
            assertThat(services.at("/1/lastSeen").asString("")).isNotEmpty();
            assertThat(services.at("/2/service").asString()).isEqualTo("partners");
            assertThat(services.at("/2/health").asString()).isEqualTo("DOWN");
        });
        assertThat(RegionUnderTest.send(request("GET /actuator/prometheus", "").build()).body())
                .containsPattern("service_up\\{asked=\"campaigns\",.*to=\"KZ\"} 1.0")
                .containsPattern("service_up\\{asked=\"partners\",.*to=\"KZ\"} 0.0");
    }

    private static JsonNode services() {
        String query = "{\"query\":\"{offices{services{service health lastSeen}}}\"}";
        return json(send("POST /graphql", query)).at("/data/offices/0/services");
    }

    private static HttpResponse<String> send(String asked, String body, String... headers) {
        HttpRequest.Builder request = request(asked, body);
        if (headers.length == 0 || !headers[0].equals("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return RegionUnderTest.send(
                (headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static HttpRequest.Builder request(String asked, String body) {
        return request(gateway, asked, body);
    }

    private static HttpRequest.Builder request(
            ConfigurableApplicationContext to, String asked, String body) {
        String[] parts = asked.split(" ", 2);
        return HttpRequest.newBuilder(uri(to, parts[1]))
                .method(
                        parts[0],
                        parts[0].equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body));
    }

    private static URI uri(ConfigurableApplicationContext to, String path) {
        return URI.create(
                "http://127.0.0.1:" + to.getEnvironment().getProperty("local.server.port") + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return TumarJson.mapper().readTree(response.body());
    }
}
