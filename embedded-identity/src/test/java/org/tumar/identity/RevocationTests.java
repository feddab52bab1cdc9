package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevocationTests {

    private static final RunningProvider PROVIDER = RunningProvider.SHARED;

    @Test
    void aRevokedTokenIsNoLongerActive() {
        String token = RunningProvider.token(PROVIDER.demoGrant(Map.of("role", "donor")));
        String other = RunningProvider.token(PROVIDER.demoGrant(Map.of("role", "donor")));
        assertThat(PROVIDER.active(token)).isTrue();

        int status =
                PROVIDER.post(
                                "/oauth2/revoke",
                                RunningProvider.basic("tumar-cli", "secret"),
                                Map.of("token", token))
                        .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(PROVIDER.active(token)).isFalse();
        assertThat(PROVIDER.active(other)).isTrue();
    }

    @Test
    void aFrontEndRevokesWithoutASecret() {
        String token = loggedIn();
        assertThat(PROVIDER.active(token)).isTrue();

        int status = revoke(token, "tumar-web");

        assertThat(status).isEqualTo(200);
        assertThat(PROVIDER.active(token)).isFalse();
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        String token = RunningProvider.token(PROVIDER.demoGrant(Map.of("role", "donor")));

        assertThat(revoke(token, "tumar-web")).isEqualTo(400);
        assertThat(revoke(token, "tumar-cli")).isEqualTo(401);
        assertThat(revoke(token, "nobody")).isEqualTo(401);
        assertThat(PROVIDER.active(token)).isTrue();
    }

    @Test
    void onlyProgramsMayAskAboutATokens() {
        String token = loggedIn();
        Map<String, String> form = new HashMap<>();
        form.put("token", token);
        form.put("client_id", "tumar-web");

        assertThat(PROVIDER.post("/oauth2/introspect", Map.of(), form).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatNobodyGaveIsNotActive() {
        assertThat(PROVIDER.active("made-up")).isFalse();
    }

    @Test
    void afterARestartTokensAreGoodAndThoseThatWereRevokedAreNot() {
        RunningProvider own = RunningProvider.start();
        String kept = RunningProvider.token(own.demoGrant(Map.of("role", "donor")));
        String revoked = RunningProvider.token(own.demoGrant(Map.of("role", "donor")));
        revoke(own, revoked);

        own.restart();

        assertThat(own.active(kept)).isTrue();
        assertThat(own.active(revoked)).isFalse();

        revoke(own, kept);
        assertThat(own.active(kept)).isFalse();
        own.restart();
        assertThat(own.active(kept)).isFalse();
        assertThat(own.active(RunningProvider.signed(claims(kept), RunningProvider.anyKey("k"))))
                .isFalse();
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static void revoke(RunningProvider provider, String token) {
        assertThat(
                        provider.post(
                                        "/oauth2/revoke",
                                        RunningProvider.basic("tumar-cli", "secret"),
                                        Map.of("token", token))
                                .statusCode())
                .isEqualTo(200);
    }

    private static String loggedIn() {
        Browser browser = new Browser(PROVIDER);
        return RunningProvider.token(browser.exchange(browser.code("donor"), Browser.VERIFIER));
    }

    private static int revoke(String token, String client) {
        return PROVIDER.post(
                        "/oauth2/revoke", Map.of(), Map.of("token", token, "client_id", client))
                .statusCode();
    }
}
