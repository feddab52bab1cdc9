package org.tumar.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.contracts.access.Service.CAMPAIGNS;
import static org.tumar.contracts.access.Service.INDICATORS;
import static org.tumar.contracts.access.Service.PARTNERS;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.access.Service;
import org.tumar.gateway.offices.Office;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

class RouteTests {

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/imports, imports",
        "POST, /v1/parts, parts",
        "GET, /v1/programmes/CT.0495/export, export",
        "GET, /v1/programmes/CT.0495/part, part",
        "POST, /v1/programmes/CT.0495/corrections, corrections",
        "GET, /v1/programmes/CT.0495/figures/2.1.1, figures",
        "GET, /v1/programmes/CT.0495/deliveries/17, deliveries",
        "GET, /v1/programmes/CT.0495/indicators/1.2.2/cells, cells",
        "GET, '/v1/programmes/A%2FB,%20100%25%20%D0%96%20%231%3B2%3F/export', export",
        "GET, /v1/programmes/%252e%252e/export, export",
        "GET, /v1/programmes/..a/export, export",
        "POST, /v1/campaigns, POST /v1/campaigns",
        "GET, /v1/campaigns/statistics, GET /v1/campaigns/statistics",
        "GET, /v1/campaigns/c1, GET /v1/campaigns/{id}",
        "PUT, /v1/campaigns/statistics, PUT /v1/campaigns/{id}",
        "DELETE, /v1/hotlines/h1/calls/c1, DELETE /v1/hotlines/{hotline}/calls/{id}",
        "GET, /v1/hotlines/callers, GET /v1/hotlines/callers",
        "GET, /v1/hotlines/h1, GET /v1/hotlines/{id}",
        "GET, /v1/hotlines/h1/calls, GET /v1/hotlines/{hotline}/calls",
        "GET, /v1/partners/p1/history, GET /v1/partners/{id}/history",
        "GET, /v1/partners/growth, GET /v1/partners/growth",
    })
    void leads(String method, String path, String route) {
        assertThat(Routes.leading(method, path, null)).map(Route::text).hasValue(route);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson, BULK",
        "text/csv; charset=utf-8, BULK",
        "application/json, QUESTION",
        ", QUESTION"
    })
    void tellsManyRecordsFromOneByTheBodysType(@Nullable String type, Route.Kind kind) {
        for (String path : List.of("/v1/events", "/v1/hotlines/h1/calls", "/v1/trainings")) {
            assertThat(Routes.leading("POST", path, type)).map(Route::kind).hasValue(kind);
        }
    }

    @Test
    void leadsToRecordsInCountriesAlone() {
        URI address = URI.create("http://localhost");
        Map<Service, URI> others = Map.of(CAMPAIGNS, address, PARTNERS, address);
        Office country = new Office("KZ", Optional.of("KZ"), "KZ", address, others);
        Office older = new Office("KZ", Optional.of("KZ"), "KZ", address);
        Office region = new Office("REGION", Optional.empty(), "Region", address, others);

        assertThat(services(country)).containsOnly(INDICATORS, CAMPAIGNS, PARTNERS);
        assertThat(services(older)).containsOnly(INDICATORS);
        assertThat(services(region)).containsOnly(INDICATORS);
        assertThat(Routes.of(country)).extracting(Route::text).contains("cells", "deliveries");
        assertThat(Routes.of(region))
                .extracting(Route::text)
                .contains("deliveries")
                .doesNotContain("cells");
    }

    /// What gateways themselves ask of services: it is the graph that leads there.
    private static final String QUESTIONS = "post /v1/questions";

    /// By the documents that the services' own tests hold to what they answer.
    @Test
    void leadsToAllThatTheServicesOfRecordsAnswerAndToNothingElse() throws IOException {
        Set<String> answered = new TreeSet<>();
        for (String service : List.of("campaigns", "partners")) {
            JsonNode document =
                    TumarJson.mapper()
                            .readTree(
                                    Files.readString(
                                            Path.of("../docs/openapi/" + service + ".json")));
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                path.getValue()
                        .properties()
                        .forEach(it -> answered.add(plain(it.getKey() + " " + path.getKey())));
            }
        }

        assertThat(answered.remove(QUESTIONS)).isTrue();
        assertThat(Routes.all())
                .filteredOn(it -> it.service() != INDICATORS)
                .extracting(it -> plain(it.method() + " " + it.path()))
                .hasSizeGreaterThan(30)
                .containsOnly(answered.toArray(String[]::new));
    }

    private static String plain(String route) {
        return route.replaceAll("\\{\\w+}", "{}").toLowerCase(Locale.ROOT);
    }

    private static Stream<Service> services(Office own) {
        return Routes.of(own).stream().map(Route::service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/imports",
                "PUT /v1/imports",
                "POST /v1/imports/",
                "POST /v1//imports",
                "POST /V1/imports",
                "POST /v1/imports;x=1",
                "POST /v1/imports%2F",
                "POST /v1/%69mports",
                "POST /v1/x/../imports",
                "GET /v1/programmes",
                "GET /v1/programmes/",
                "GET /v1/programmes/CT.0495",
                "GET /v1/office",
                "GET /actuator/health",
                "GET /v3/api-docs",
                "HEAD /v1/programmes/CT.0495/export",
                "DELETE /v1/programmes/CT.0495/corrections",
                "GET /v1/programmes//export",
                "GET /v1/programmes/./export",
                "GET /v1/programmes/../export",
                "GET /v1/programmes/%2e%2E/export",
                "GET /v1/programmes/.%2e/export",
                "GET /v1/programmes/CT/figures/..",
                "GET /v1/programmes/CT/figures/%2e",
                "GET /v1/programmes/CT/../../office/export",
                "GET /v1/programmes/CT;a=b/export",
                "GET /v1/programmes/CT%00/export",
                "GET /v1/programmes/CT%zz/export",
                "GET /v1/programmes/CT%/export",
                "GET /v1/programmes/CT\\..\\x/export",
                "GET /v1/programmes/CT/figures/1/2",
                "POST /v1/campaigns/c1",
                "PUT /v1/campaigns",
                "DELETE /v1/hotlines",
                "GET /v1/campaigns/..",
                "GET /v1/hotlines/%2e%2e/calls",
                "GET /v1/hotlines/h1/calls/c1/x",
                "PATCH /v1/partners/p1",
            })
    void leadsNothingElse(String request) {
        String[] parts = request.split(" ");

        assertThat(Routes.leading(parts[0], parts[1], "text/csv")).isEmpty();
    }
}
