package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestIdentity;
import tools.jackson.databind.JsonNode;

class TokenAttackTests {

    private static final TestIdentity IDENTITY = TestIdentity.start();

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = SecuredApplication.start(IDENTITY);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    static Stream<Map.Entry<String, String>> forged() {
        return IDENTITY.forged().all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void isRefused(Map.Entry<String, String> forged) {
        HttpResponse<String> response = SecuredApplication.get(context, "/me", forged.getValue());

        assertRefused(response);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"tumar\", error=\"invalid_token\"");
    }

    /// Else each of the refusals could have another cause.
    @Test
    void letsIn() {
        assertThat(
                        SecuredApplication.get(
                                        context, "/me", IDENTITY.token("country-approver", "KZ"))
                                .body())
                .isEqualTo("country-approver-kz");
    }

    @Test
    void letsInByAnEllipticKeyToo() {
        assertThat(
                        SecuredApplication.get(
                                        context,
                                        "/me",
                                        IDENTITY.ellipticToken("country-approver", "KZ"))
                                .body())
                .isEqualTo("country-approver-kz");
    }

    @Test
    void refusesTwoTokens() {
        String token = "Bearer " + IDENTITY.token("country-approver", "KZ");

        assertRefused(
                SecuredApplication.send(
                        SecuredApplication.request(context, "/me")
                                .header("Authorization", token)
                                .header("Authorization", token)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "bearer_token"})
    void takesNoTokenFromTheAddress(String parameter) {
        String token = IDENTITY.token("country-approver", "KZ");

        assertRefused(
                SecuredApplication.send(
                        SecuredApplication.request(context, "/me?" + parameter + "=" + token)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer a b", "Bearer a,b", "Bearer a;b"})
    void refusesWhatIsNoBearerToken(String header) {
        assertRefused(
                SecuredApplication.send(
                        SecuredApplication.request(context, "/me")
                                .header("Authorization", header)));
    }

    @Test
    void refusesWhatIsLongerThanAnyToken() {
        CheckedTokens tokens = context.getBean(CheckedTokens.class);

        assertThat(tokens.check("a".repeat(9_000))).isEqualTo(new Tokens.Checked.Bad("malformed"));
    }

    @Test
    void refusesAKnownTokenOnceItHasEnded() {
        String brief = IDENTITY.token("donor", "REGION", Duration.ofSeconds(-25));
        assertThat(SecuredApplication.get(context, "/me", brief).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertRefused(SecuredApplication.get(context, "/me", brief)));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = TumarJson.mapper().readTree(response.body());
        assertThat(problem.path("type").asString()).isEqualTo("urn:tumar:problem:unauthenticated");
        assertThat(problem.path("correlationId").asString())
                .isEqualTo(response.headers().firstValue("X-Correlation-Id").orElseThrow());
        assertThat(problem.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "correlationId");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
