package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DescriptionTests {

    private static final RunningProvider PROVIDER = RunningProvider.SHARED;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server"
            })
    void saysWhereEverythingIsAndThatItIsADemo(String path) {
        JsonNode described = RunningProvider.json(PROVIDER.get(path));

        assertThat(described.path("issuer").asString()).isEqualTo(PROVIDER.issuer());
        assertThat(described.path("tumar_demo").asBoolean()).isTrue();
        for (String endpoint : new String[] {"token", "authorization", "revocation"}) {
            assertThat(described.path(endpoint + "_endpoint").asString())
                    .startsWith(PROVIDER.issuer() + "/oauth2/");
        }
        assertThat(described.path("jwks_uri").asString())
                .isEqualTo(PROVIDER.issuer() + "/oauth2/jwks");
    }

    @Test
    void publishesThePublicPartOfItsKeyAlone() {
        JsonNode keys = RunningProvider.json(PROVIDER.get("/oauth2/jwks")).path("keys");

        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.path(0).path("kty").asString()).isEqualTo("EC");
        assertThat(keys.path(0).has("d")).isFalse();
        assertThat(keys.path(0).path("kid").asString()).isNotEqualTo("signing");
    }

    @Test
    void answersAUserAboutThemselves() {
        Browser browser = new Browser(PROVIDER);
        String token =
                RunningProvider.token(browser.exchange(browser.code("donor"), Browser.VERIFIER));

        HttpResponse<String> answer =
                RunningProvider.send(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/userinfo"))
                                .header("Authorization", "Bearer " + token)
                                .build());

        assertThat(RunningProvider.json(answer).path("sub").asString()).isEqualTo("donor");
    }

    @Test
    void isOpenToFrontEndsOnThisMachineAlone() {
        assertThat(allowed("http://localhost:5173")).isTrue();
        assertThat(allowed("http://127.0.0.1:3000")).isTrue();
        assertThat(allowed("http://example.org")).isFalse();
    }

    @Test
    void hasNothingElseForStrangers() {
        assertThat(PROVIDER.get("/").statusCode()).isEqualTo(401);
        assertThat(PROVIDER.get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(PROVIDER.post("/anything", Map.of(), Map.of()).statusCode()).isIn(401, 403);
    }

    private static boolean allowed(String origin) {
        HttpResponse<String> answer =
                PROVIDER.post(
                        "/oauth2/token",
                        Map.of("Origin", origin),
                        Map.of("grant_type", "authorization_code"));
        return answer.headers()
                .firstValue("Access-Control-Allow-Origin")
                .filter(origin::equals)
                .isPresent();
    }
}
