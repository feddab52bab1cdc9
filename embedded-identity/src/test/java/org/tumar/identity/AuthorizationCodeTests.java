package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorizationCodeTests {

    private static final RunningProvider PROVIDER = RunningProvider.SHARED;

    private final Browser browser = new Browser(PROVIDER);

    @Test
    void givesATokenToWhoeverLogsIn() throws ParseException {
        HttpResponse<String> answer =
                browser.exchange(browser.code("country-officer-kz"), Browser.VERIFIER);

        JWTClaimsSet claims = PROVIDER.claims(RunningProvider.token(answer));
        assertThat(claims.getSubject()).isEqualTo("country-officer-kz");
        assertThat(claims.getAudience()).containsExactly("tumar");
        assertThat(claims.getStringListClaim("roles")).containsExactly("country-officer");
        assertThat(claims.getStringClaim("office")).isEqualTo("KZ");
        assertThat(claims.getBooleanClaim("tumar_demo")).isTrue();
    }

    @Test
    void marksTheIdTokenAsADemosToo() throws ParseException {
        HttpResponse<String> answer = browser.exchange(browser.code("donor"), Browser.VERIFIER);

        String id = RunningProvider.json(answer).path("id_token").asString();
        assertThat(PROVIDER.claims(id).getAudience()).containsExactly("tumar-web");
        assertThat(PROVIDER.claims(id).getBooleanClaim("tumar_demo")).isTrue();
    }

    @Test
    void refusesAnotherVerifier() {
        HttpResponse<String> answer =
                browser.exchange(browser.code("donor"), "another" + Browser.VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningProvider.json(answer).path("error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void takesACodeOnce() {
        String code = browser.code("donor");
        assertThat(browser.exchange(code, Browser.VERIFIER).statusCode()).isEqualTo(200);

        assertThat(browser.exchange(code, Browser.VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(Browser.location(browser.logIn("donor", "guess"))).endsWith("/login?error");
        assertThat(Browser.location(browser.authorize(Browser.request()))).endsWith("/login");
    }

    @Test
    void letsNoProgramLogIn() {
        assertThat(Browser.location(browser.logIn("gateway-kz", "password of gateway-kz")))
                .endsWith("/login?error");
    }

    @Test
    void refusesARequestWithoutPkce() {
        browser.logIn("donor", RunningProvider.password("donor"));
        Map<String, String> request = Browser.request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        assertThat(Browser.location(browser.authorize(request)))
                .startsWith(Browser.CALLBACK)
                .contains("error=invalid_request");
    }

    @Test
    void sendsNobodyElsewhere() {
        browser.logIn("donor", RunningProvider.password("donor"));
        for (String elsewhere :
                List.of("http://example.org/callback", "http://127.0.0.1/elsewhere")) {
            Map<String, String> request = Browser.request();
            request.put("redirect_uri", elsewhere);

            HttpResponse<String> answer = browser.authorize(request);
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }
}
