package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HealthTests {

    private static RegionUnderTest region;

    @BeforeAll
    static void start() {
        region =
                new RegionUnderTest(
                        List.of("KZ", "TJ"),
                        "--tumar.gateway.refresh=0",
                        "--tumar.gateway.deadline=2s");
        region.office("TJ").stop();
        region.ask("{programme(code:\"CT.0495\"){code}}");
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static HttpResponse<String> get(String path) {
        return RegionUnderTest.send(HttpRequest.newBuilder(region.uri(path)).build());
    }

    @Test
    void isReadyAndAliveWithoutAnOffice() {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNoStrangerWhichOfficesThereAre() {
        assertThat(get("/actuator/health").body())
                .contains("components")
                .doesNotContain("KZ", "TJ", "127.0.0.1", "details");
    }

    @Test
    void countsCallsAndAgesByOffice() {
        String scraped = get("/actuator/prometheus").body();

        assertThat(scraped)
                .containsPattern(
                        "tumar_gateway_calls_seconds_count\\{office=\"REGION\",outcome=\"full\",service=\"gateway\",to=\"KZ\"} [1-9]")
                .containsPattern(
                        "tumar_gateway_calls_seconds_count\\{.*outcome=\"failed\".*to=\"TJ\"} [1-9]")
                .containsPattern("tumar_gateway_office_up\\{.*to=\"KZ\"} 1.0")
                .containsPattern("tumar_gateway_office_up\\{.*to=\"TJ\"} 0.0")
                .containsPattern("tumar_gateway_office_age_seconds\\{.*to=\"KZ\"} \\d")
                .containsPattern("tumar_gateway_office_age_seconds\\{.*to=\"TJ\"} NaN")
                .containsPattern(
                        "http_server_requests_seconds_count\\{method=\"POST\".*uri=\"/graphql\"} [1-9]")
                .doesNotContain("0495");
    }
}
