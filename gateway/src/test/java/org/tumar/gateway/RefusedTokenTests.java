package org.tumar.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.kit.security.ServiceIdentity;
import tools.jackson.databind.JsonNode;

/// Offices that do not take the gateway's own token, though its time has not come: its session was
/// ended at the provider.
class RefusedTokenTests {

    private static final List<String> OFFICES = List.of("KZ", "KG");

    private static RegionUnderTest region() {
        return new RegionUnderTest(
                OFFICES,
                "--tumar.gateway.look=0s",
                "--tumar.gateway.live=0s",
                "--tumar.gateway.own=KZ");
    }

    private static void refuse(RegionUnderTest region, StringValuePattern token) {
        OFFICES.forEach(it ->
                region.office(it)
                        .stubFor(
                                any(anyUrl())
                                        .atPriority(0)
                                        .withHeader("Authorization", token)
                                        .willReturn(aResponse().withStatus(401))));
    }

    private static Stream<String> healths(RegionUnderTest region) {
        JsonNode answer = region.ask("{offices{services{health}}}");
        return answer.findValuesAsString("health").stream();
    }

    @Test
    void getsAnotherOneAndAsksOnceMore() {
        try (RegionUnderTest region = region()) {
            ServiceIdentity own = region.bean(ServiceIdentity.class);
            String old = own.authorization().orElseThrow();
            refuse(region, equalTo(old));

            assertThat(healths(region)).containsExactly("UP", "UP");

            assertThat(own.authorization()).isPresent().get().isNotEqualTo(old);
        }
    }

    /// An office that takes none is one that is down. By then each of them has had one more asked
    /// for, if not by the same request.
    @Test
    void asksNobodyForEverWhoTakesNone() {
        try (RegionUnderTest region = region()) {
            refuse(region, matching(".*"));

            assertThat(healths(region)).containsExactly("DOWN", "DOWN");
            assertThat(healths(region)).containsExactly("DOWN", "DOWN");
            String last = region.bean(ServiceIdentity.class).authorization().orElseThrow();
            region.calls();
            assertThat(healths(region)).containsExactly("DOWN", "DOWN");

            assertThat(region.bean(ServiceIdentity.class).authorization()).hasValue(last);
            OFFICES.forEach(it ->
                    assertThat(region.office(it).findAll(anyRequestedFor(anyUrl()))).hasSize(1));
        }
    }

    /// Whoever sends it hears of it.
    @Test
    void leavesAUsersTokenToTheUser() {
        try (RegionUnderTest region = region()) {
            ServiceIdentity own = region.bean(ServiceIdentity.class);
            String old = own.authorization().orElseThrow();
            region.ask("{offices{services{health}}}");
            refuse(region, equalTo(Identities.bearer(Identities.OFFICER)));
            region.calls();

            HttpResponse<String> refused =
                    RegionUnderTest.send(
                            HttpRequest.newBuilder(region.uri("/v1/programmes/CT.0495/export"))
                                    .header("Authorization", Identities.bearer(Identities.OFFICER))
                                    .build());

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(region.office("KZ").findAll(anyRequestedFor(urlPathMatching(".*/export"))))
                    .hasSize(1);
            assertThat(own.authorization()).hasValue(old);
        }
    }
}
