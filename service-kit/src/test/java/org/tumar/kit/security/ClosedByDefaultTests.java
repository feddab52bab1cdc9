package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.tumar.servicetest.TestIdentity;

class ClosedByDefaultTests {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/nothing",
                "/",
                "/error",
                "/login",
                "/logout",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/healthy",
                "/page",
                "/pages/text"
            })
    void asksWhoComes(String path) {
        HttpResponse<String> response =
                SecuredApplication.send(SecuredApplication.request(context, path));

        assertThat(response.statusCode()).isEqualTo(path.equals("/page") ? 404 : 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness"
            })
    void tellsWhetherItIsWell(String path) {
        assertThat(SecuredApplication.send(SecuredApplication.request(context, path)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void readsOpenPathsToAnybodyAndNothingElseOfThem() {
        assertThat(
                        SecuredApplication.send(SecuredApplication.request(context, "/page/text"))
                                .body())
                .isEqualTo("page");
        assertThat(
                        SecuredApplication.send(
                                        SecuredApplication.request(context, "/page/text").DELETE())
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesABadTokenOnAnOpenPathToo() {
        assertThat(SecuredApplication.get(context, "/page/text", "junk").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "monitor, REGION, 200",
        "monitor, KZ, 200",
        "monitor, UZ, 403",
        "administrator, KZ, 200",
        "administrator, UZ, 403",
        "country-approver, KZ, 403",
        "gateway, REGION, 403"
    })
    void showsMetricsToWhoeverKeepsThem(String role, String office, int status) {
        assertThat(
                        SecuredApplication.get(
                                        context,
                                        "/actuator/prometheus",
                                        IDENTITY.token(role, office))
                                .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"country-officer, KZ, 200", "country-officer, UZ, 403", "donor, REGION, 403"})
    void decidesByTheTable(String role, String office, int status) {
        String token = IDENTITY.token(role, office);
        HttpResponse<String> response = SecuredApplication.get(context, "/figures/KZ", token);

        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(response.body())
                    .contains("urn:tumar:problem:forbidden", "correlationId")
                    .doesNotContain("out-of-reach", "not-of-role", "country");
        }
    }

    @Test
    void writesWithoutSessionOrCsrfToken() {
        HttpResponse<String> response =
                SecuredApplication.post(
                        context, "/figures/KZ", IDENTITY.token("country-officer", "KZ"));

        assertThat(response.body()).isEqualTo("entered");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void knowsTheCallerOnTheThreadThatAnswersLater() {
        assertThat(
                        SecuredApplication.get(
                                        context, "/me-later", IDENTITY.token("auditor", "KZ"))
                                .body())
                .isEqualTo("auditor-kz");
    }

    @Test
    void hasNoUsersOfItsOwn() {
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
    }
}
