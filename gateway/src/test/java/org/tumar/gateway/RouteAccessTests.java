package org.tumar.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Role;
import org.tumar.contracts.access.Service;
import org.tumar.servicetest.AccessDocument;

/// Every role at every route of Kazakhstan's gateway, as the table in the documents has it.
class RouteAccessTests {

    private static final String CT = "/v1/programmes/CT%2F0495/";

    /// What is asked, and the operations that it takes any of.
    private static final Map<String, Set<Operation>> CALLS =
            Map.ofEntries(
                    Map.entry("POST /v1/imports", Set.of(Operation.IMPORT)),
                    Map.entry("POST /v1/parts", Set.of(Operation.IMPORT)),
                    Map.entry("GET " + CT + "part", Set.of(Operation.EXPORT)),
                    Map.entry("GET " + CT + "export", Set.of(Operation.EXPORT)),
                    Map.entry("POST " + CT + "corrections", Set.of(Operation.ENTER)),
                    Map.entry("POST " + CT + "submissions", Set.of(Operation.SUBMIT)),
                    Map.entry("POST " + CT + "approvals", Set.of(Operation.APPROVE)),
                    Map.entry("POST " + CT + "returns", Set.of(Operation.APPROVE)),
                    Map.entry("GET " + CT + "worklist", Set.of(Operation.READ_WORKLIST)),
                    Map.entry(
                            "GET " + CT + "figures/1",
                            Set.of(Operation.READ_HISTORY, Operation.READ_TRAIL)),
                    Map.entry("GET " + CT + "deliveries/1", Set.of(Operation.READ_DELIVERIES)),
                    Map.entry("GET " + CT + "indicators/1/cells", Set.of(Operation.READ_CELLS)));

    private static RegionUnderTest region;

    @BeforeAll
    static void start() {
        region = new RegionUnderTest(List.of("KZ"), "--tumar.gateway.own=KZ");
        region.office("KZ").resetMappings();
        region.office("KZ").stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    static Stream<Arguments> cells() {
        return CALLS.keySet().stream()
                .flatMap(call ->
                        Stream.of(Role.values())
                                .flatMap(role ->
                                        Stream.of("KZ", "KG", "REGION")
                                                .map(it -> Arguments.of(call, role, it))));
    }

    private static boolean allows(Set<Operation> operations, Role role) throws IOException {
        return AccessDocument.read(Path.of("..")).stream()
                .filter(it -> it.role().equals(role.code()) && it.isAllowed())
                .anyMatch(it -> operations.contains(Operation.of(it.operation()).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void letsThroughWhoMayAndNobodyElse(String call, Role role, String office) throws IOException {
        boolean allowed = !role.isService() && office.equals("KZ") && allows(CALLS.get(call), role);
        String bearer = Identities.bearer(Identities.token(office, role.code()));
        region.office("KZ").resetRequests();
        HttpResponse<String> answer = send(call, "Authorization", bearer);

        assertThat(answer.statusCode()).isEqualTo(allowed ? 200 : 403);
        assertThat(region.office("KZ").getAllServeEvents()).hasSize(allowed ? 1 : 0);
        if (allowed) {
            assertThat(region.lastCall("KZ").getHeader("Authorization")).isEqualTo(bearer);
        } else {
            assertThat(answer.body()).contains("urn:tumar:problem:forbidden");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsItsMetricsToWhoMayReadThem(Role role) throws IOException {
        boolean allowed = allows(EnumSet.of(Operation.READ_METRICS), role);
        for (String office : List.of("KZ", "KG", "REGION")) {
            boolean inReach =
                    office.equals("KZ") || role == Role.MONITOR && office.equals("REGION");
            String bearer = Identities.bearer(Identities.token(office, role.code()));

            assertThat(send("GET /actuator/prometheus", "Authorization", bearer).statusCode())
                    .as(office)
                    .isEqualTo(allowed && inReach ? 200 : 403);
        }
    }

    @Test
    void leavesOutNoOperationOfTheGraphAndOfFigures() {
        Set<Operation> tried = EnumSet.of(Operation.READ_METRICS);
        tried.addAll(GraphAccessTests.tried());
        CALLS.values().forEach(tried::addAll);

        assertThat(tried).containsAll(Operation.of(Service.INDICATORS));
    }

    @Test
    void letsNobodyThroughWithoutAToken() {
        region.office("KZ").resetRequests();
        for (String call : CALLS.keySet()) {
            assertThat(send(call).statusCode()).as(call).isEqualTo(401);
        }
        assertThat(region.office("KZ").getAllServeEvents()).isEmpty();
    }

    private static HttpResponse<String> send(String call, String... headers) {
        String[] parts = call.split(" ", -1);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(region.uri(parts[1]))
                        .method(
                                parts[0],
                                parts[0].equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("{}"));
        return RegionUnderTest.sendAsIs(
                (headers.length == 0 ? request : request.headers(headers)).build());
    }
}
