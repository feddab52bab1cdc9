package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCredentialsTests {

    private static final RunningProvider PROVIDER = RunningProvider.SHARED;
    private static final String CLIENT = "gateway-kz";

    @ParameterizedTest
    @CsvSource({
        "gateway-region, gateway, REGION",
        "gateway-kz, gateway, KZ",
        "office-uz, office, UZ",
        "monitor, monitor, REGION"
    })
    void givesAProgramATokenOfItsOwn(String client, String role, String office)
            throws ParseException {
        String assertion =
                RunningProvider.signed(PROVIDER.assertion(client).build(), PROVIDER.key(client));

        String token = RunningProvider.token(PROVIDER.clientCredentials(client, assertion));

        JWTClaimsSet claims = PROVIDER.claims(token);
        assertThat(claims.getSubject()).isEqualTo(client);
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getStringClaim("office")).isEqualTo(office);
        assertThat(claims.getAudience()).containsExactly("tumar");
    }

    @Test
    void takesTheIssuerAsAudienceToo() {
        JWTClaimsSet claims = PROVIDER.assertion(CLIENT).audience(PROVIDER.issuer()).build();
        String assertion = RunningProvider.signed(claims, PROVIDER.key(CLIENT));

        assertThat(PROVIDER.clientCredentials(CLIENT, assertion).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnotherKey() {
        refused(
                RunningProvider.signed(
                        PROVIDER.assertion(CLIENT).build(), RunningProvider.anyKey(CLIENT)));
    }

    @Test
    void refusesTheKeyOfAnotherProgram() {
        refused(
                RunningProvider.signed(
                        PROVIDER.assertion(CLIENT).build(), PROVIDER.key("gateway-uz")));
    }

    @Test
    void refusesAnAssertionAboutAnother() {
        refused(
                RunningProvider.signed(
                        PROVIDER.assertion(CLIENT).subject("gateway-uz").build(),
                        PROVIDER.key(CLIENT)));
    }

    @Test
    void refusesAnAssertionForAnotherProvider() {
        refused(
                RunningProvider.signed(
                        PROVIDER.assertion(CLIENT).audience("http://127.0.0.1:1/token").build(),
                        PROVIDER.key(CLIENT)));
    }

    @Test
    void refusesAnOldAssertion() {
        Date past = Date.from(Instant.now().minusSeconds(600));
        refused(
                RunningProvider.signed(
                        PROVIDER.assertion(CLIENT).expirationTime(past).build(),
                        PROVIDER.key(CLIENT)));
    }

    @Test
    void refusesAnAssertionThatNeverEnds() {
        refused(
                RunningProvider.signed(
                        PROVIDER.assertion(CLIENT).expirationTime(null).build(),
                        PROVIDER.key(CLIENT)));
    }

    @Test
    void refusesAnAssertionThatIsNotSigned() {
        refused(new PlainJWT(PROVIDER.assertion(CLIENT).build()).serialize());
    }

    /// With what everybody can read as the secret.
    @Test
    void refusesASymmetricSignature() throws JOSEException {
        byte[] open = PROVIDER.key(CLIENT).toECPublicKey().getEncoded();
        refused(
                RunningProvider.signed(
                        PROVIDER.assertion(CLIENT).build(),
                        JWSAlgorithm.HS256,
                        new MACSigner(open)));
    }

    @Test
    void refusesAProgramWithoutAnAssertion() {
        HttpResponse<String> answer =
                PROVIDER.post(
                        "/oauth2/token",
                        Map.of(),
                        Map.of("grant_type", "client_credentials", "client_id", CLIENT));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static void refused(String assertion) {
        HttpResponse<String> answer = PROVIDER.clientCredentials(CLIENT, assertion);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(RunningProvider.json(answer).path("error").asString())
                .isEqualTo("invalid_client");
        assertThat(answer.body()).doesNotContain("access_token");
    }
}
