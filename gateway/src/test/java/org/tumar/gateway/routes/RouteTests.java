package org.tumar.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTests {

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/imports, IMPORTS",
        "POST, /v1/parts, PARTS",
        "GET, /v1/programmes/CT.0495/export, EXPORT",
        "GET, /v1/programmes/CT.0495/part, PART",
        "POST, /v1/programmes/CT.0495/corrections, CORRECTIONS",
        "GET, /v1/programmes/CT.0495/figures/2.1.1, FIGURES",
        "GET, /v1/programmes/CT.0495/deliveries/17, DELIVERIES",
        "GET, '/v1/programmes/A%2FB,%20100%25%20%D0%96%20%231%3B2%3F/export', EXPORT",
        "GET, /v1/programmes/%252e%252e/export, EXPORT",
        "GET, /v1/programmes/..a/export, EXPORT",
    })
    void leads(String method, String path, Route route) {
        assertThat(leading(method, path)).containsExactly(route);
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
            })
    void leadsNothingElse(String request) {
        String[] parts = request.split(" ");

        assertThat(leading(parts[0], parts[1])).isEmpty();
    }

    private static List<Route> leading(String method, String path) {
        return Arrays.stream(Route.values()).filter(it -> it.leads(method, path)).toList();
    }
}
