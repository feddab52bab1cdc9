package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemoGrantTests {

    private static final RunningProvider PROVIDER = RunningProvider.SHARED;

    static Stream<Identity> everybody() {
        Directory directory = RunningProvider.directory();
        return Stream.concat(directory.people().stream(), directory.services().stream());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void givesATokenAsEverybody(Identity identity) throws ParseException {
        Map<String, String> wish = new HashMap<>();
        wish.put("role", identity.role().code());
        if (identity.office() != null) {
            wish.put("office", identity.office());
        }

        JWTClaimsSet claims = claims(wish);

        assertThat(claims.getSubject()).isEqualTo(identity.subject());
        assertThat(claims.getIssuer()).isEqualTo(PROVIDER.issuer());
        assertThat(claims.getAudience()).containsExactly("tumar");
        assertThat(claims.getStringListClaim("roles")).containsExactly(identity.role().code());
        assertThat(claims.getStringClaim("office")).isEqualTo(identity.office());
        assertThat(claims.getStringClaim("organisation")).isEqualTo(identity.organisation());
        assertThat(claims.getBooleanClaim("tumar_demo")).isTrue();
        assertThat(claims.getNotBeforeTime()).isNotNull();
    }

    @Test
    void namesTheShippedProgrammesForADonor() throws ParseException {
        assertThat(claims(Map.of("role", "donor")).getStringListClaim("programmes"))
                .containsExactly("CT.0495", "PX.0179");
        assertThat(
                        claims(Map.of("role", "donor", "programme", "P.1"))
                                .getStringListClaim("programmes"))
                .containsExactly("P.1");
    }

    @Test
    void takesTheOrganisationThatIsNamed() throws ParseException {
        JWTClaimsSet claims =
                claims(Map.of("role", "case-worker", "office", "kz", "organisation", "ngo-1"));

        assertThat(claims.getStringClaim("organisation")).isEqualTo("ngo-1");
        assertThat(claims.getSubject()).isEqualTo("case-worker-kz");
    }

    @Test
    void letsATokenLastAsLongAsIsWanted() {
        JWTClaimsSet claims = claims(Map.of("role", "donor", "lifetime", "PT5M"));

        assertThat(claims.getExpirationTime().toInstant())
                .isCloseTo(Instant.now().plusSeconds(300), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void saysThatItIsAnAccessToken() {
        String token = RunningProvider.token(PROVIDER.demoGrant(Map.of("role", "donor")));

        assertThat(PROVIDER.verified(token).getHeader().getType().getType()).isEqualTo("at+jwt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    king            | KZ | There is no role king. There are: regional-analyst, donor
                    donor           | KZ | A donor is of no country: leave KZ out.
                    country-officer |    | A country-officer is of one office. Say which: REGION, KZ, UZ.
                    country-officer | FR | There is no country-officer of FR.
                    case-worker     | REGION | There is no case-worker of REGION.
                    """)
    void saysWhoThereIs(String role, String office, String why) {
        Map<String, String> wish = new HashMap<>(Map.of("role", role));
        if (office != null) {
            wish.put("office", office);
        }

        refused(PROVIDER.demoGrant(wish), 400, why);
    }

    @Test
    void givesNoTokenForDays() {
        refused(
                PROVIDER.demoGrant(Map.of("role", "donor", "lifetime", "PT25H")),
                400,
                "from one second to 24 hours");
        refused(
                PROVIDER.demoGrant(Map.of("role", "donor", "lifetime", "soon")),
                400,
                "looks like PT1H");
    }

    @Test
    void isForTheCommandLineAlone() {
        Map<String, String> wish =
                Map.of("grant_type", "urn:tumar:grant:demo-identity", "role", "donor");
        HttpResponse<String> guessed =
                PROVIDER.post("/oauth2/token", RunningProvider.basic("tumar-cli", "guess"), wish);
        assertThat(guessed.statusCode()).isEqualTo(401);

        Map<String, String> gateways = new HashMap<>(wish);
        gateways.put("client_id", "gateway-kz");
        gateways.put("client_assertion_type", RunningProvider.ASSERTION_TYPE);
        gateways.put(
                "client_assertion",
                RunningProvider.signed(
                        PROVIDER.assertion("gateway-kz").build(), PROVIDER.key("gateway-kz")));
        HttpResponse<String> answer = PROVIDER.post("/oauth2/token", Map.of(), gateways);
        assertThat(RunningProvider.json(answer).path("error").asString())
                .isEqualTo("unauthorized_client");
        assertThat(answer.body()).doesNotContain("access_token");
    }

    private static JWTClaimsSet claims(Map<String, String> wish) {
        return PROVIDER.claims(RunningProvider.token(PROVIDER.demoGrant(wish)));
    }

    private static void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RunningProvider.json(answer).path("error_description").asString()).contains(why);
        assertThat(List.of(answer.body())).noneMatch(it -> it.contains("access_token"));
    }
}
