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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Role;
import org.tumar.servicetest.AccessDocument;

/// Every role at every route of Kazakhstan's gateway, as the table in the documents has it.
class RouteAccessTests {

    private static final String CT = "/v1/programmes/CT%2F0495/";

    private static final Map<Operation, List<String>> PATHS = new EnumMap<>(Operation.class);

    static {
        PATHS.put(Operation.IMPORT, List.of("POST /v1/imports", "POST /v1/parts"));
        PATHS.put(Operation.EXPORT, List.of("GET " + CT + "part", "GET " + CT + "export"));
        PATHS.put(Operation.ENTER, List.of("POST " + CT + "corrections"));
        PATHS.put(Operation.SUBMIT, List.of("POST " + CT + "submissions"));
        PATHS.put(Operation.APPROVE, List.of("POST " + CT + "approvals", "POST " + CT + "returns"));
        PATHS.put(Operation.READ_WORKLIST, List.of("GET " + CT + "worklist?state=submitted"));
        PATHS.put(Operation.READ_TRAIL, List.of("GET " + CT + "figures/1"));
        PATHS.put(Operation.READ_DELIVERIES, List.of("GET " + CT + "deliveries/1"));
    }

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

    static Stream<Arguments> cells() throws IOException {
        return AccessDocument.read(Path.of("..")).stream()
                .filter(it -> PATHS.containsKey(Operation.of(it.operation()).orElseThrow()))
                .flatMap(it ->
                        Stream.of("KZ", "KG", "REGION").map(office -> Arguments.of(it, office)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void letsThroughWhoMayAndNobodyElse(AccessDocument.Cell cell, String office) {
        boolean service = Role.of(cell.role()).orElseThrow().isService();
        boolean allowed = !service && office.equals("KZ") && cell.isAllowed();
        String bearer = Identities.bearer(Identities.token(office, cell.role()));
        for (String path : PATHS.get(Operation.of(cell.operation()).orElseThrow())) {
            region.office("KZ").resetRequests();
            HttpResponse<String> answer = send(path, "Authorization", bearer);

            assertThat(answer.statusCode()).as(path).isEqualTo(allowed ? 200 : 403);
            assertThat(region.office("KZ").getAllServeEvents()).hasSize(allowed ? 1 : 0);
            if (allowed) {
                assertThat(region.lastCall("KZ").getHeader("Authorization")).isEqualTo(bearer);
            } else {
                assertThat(answer.body()).contains("urn:tumar:problem:forbidden");
            }
        }
    }

    @Test
    void letsNobodyThroughWithoutAToken() {
        region.office("KZ").resetRequests();
        for (List<String> paths : PATHS.values()) {
            for (String path : paths) {
                assertThat(send(path).statusCode()).as(path).isEqualTo(401);
            }
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
