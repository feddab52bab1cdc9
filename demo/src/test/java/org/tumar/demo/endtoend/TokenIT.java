package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.office.Json;
import org.tumar.demo.region.Tokens;
import tools.jackson.databind.JsonNode;

/// Who somebody is, at a running region.
@InSharedRegion
class TokenIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void printsATokenOfTheRegionsOwnIdentityProvider(LiveRegion region) throws Exception {
        Cli.Ran ran = region.cli().run("token", "country-officer", "KZ", "--expires", "5m");

        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).hasSize(1);
        JsonNode claims = claims(ran.out().strip());
        assertThat(claims.path("sub").asString()).isEqualTo("country-officer-kz");
        assertThat(claims.path("roles").path(0).asString()).isEqualTo("country-officer");
        assertThat(claims.path("office").asString()).isEqualTo("KZ");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("iss").asString()).isEqualTo("http://127.0.0.1:" + port(region));
        assertThat(described(region).path("issuer")).isEqualTo(claims.path("iss"));
        assertThat(described(region).path("tumar_demo").asBoolean()).isTrue();
    }

    @Test
    void saysWhoThereIs(LiveRegion region) {
        Cli.Ran unknown = region.cli().run("token", "king");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("There is no role king", "regional-analyst, donor");
        assertThat(unknown.out()).isEmpty();

        Cli.Ran nowhere = region.cli().run("token", "country-approver");
        assertThat(nowhere.err()).contains("Say which: REGION, KZ, KG, TJ, TM, UZ");

        Cli.Ran needless = region.cli().run("token", "regional-analyst", "KZ");
        assertThat(needless.err()).contains("leave KZ out");
    }

    @Test
    void printsWhoCanLogIn(LiveRegion region) {
        Cli.Ran ran = region.cli().run("token", "--users");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("regional-analyst", "donor", "country-approver-region", "case-worker-uz")
                .doesNotContain("gateway");
    }

    /// Whoever has a token goes on without it, and it comes back as it was.
    @Test
    void isStoppedAndStartedLikeAnyOther(LiveRegion region) {
        String offices = "{ offices { code } }";
        region.ask(offices);
        region.stop("identity");
        try {
            Cli.Ran ran = region.cli().run("token", "donor");
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.err()).contains("Start it: ./tumar start identity");
            assertThat(region.cli().run("status").out()).contains("identity");
            assertThat(region.ask(offices).path("offices").size()).isEqualTo(6);
        } finally {
            region.startUnseen("identity");
        }
        awaitTakenEverywhere(region, region.cli().run("token", "regional-analyst"));
    }

    @Test
    void isOfNoUseAfterLogout(LiveRegion region) throws Exception {
        String token = region.cli().run("token", "regional-analyst").out().strip();
        assertThat(status(region.gatewayPort() + 1, token)).isEqualTo(200);
        assertThat(asked(region, token, "{ offices { code } }").has("data")).isTrue();

        revoke(region, token);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    assertThat(status(region.gatewayPort() + 1, token)).isEqualTo(401);
                    assertThatThrownBy(() -> asked(region, token, "{ offices { code } }"))
                            .hasMessageContaining("refuses this token");
                });
        region.stop("identity");
        region.startUnseen("identity");
        assertThat(status(region.gatewayPort() + 1, token)).isEqualTo(401);
        awaitTakenEverywhere(region, region.cli().run("token", "regional-analyst"));
    }

    /// What an officer puts right an analyst sees at once, and a donor once another has approved
    /// it.
    @Test
    void showsADonorWhatWasApprovedAndNothingElse(LiveRegion region, @TempDir Path folder)
            throws Exception {
        SmallProgramme programme = new SmallProgramme("STORY", List.of("KZ"));
        Path files = Files.write(folder.resolve("story.zip"), programme.files(1));
        String donor = region.cli().run("token", "donor", "--programme", "STORY").out().strip();
        String analyst = region.cli().run("token", "regional-analyst").out().strip();
        done(region, "import " + files + " --as country-approver");
        done(region, correct("100"));
        done(region, "approve STORY --country KZ");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(actual(region, donor)).isEqualTo("100"));

        done(region, correct("57"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(actual(region, analyst)).isEqualTo("57"));
        assertThat(actual(region, donor)).isEqualTo("100");
        assertThat(done(region, "worklist STORY --country KZ").out())
                .containsPattern("1.1 +Y1 +actual +57 +100 +submitted +country-officer-kz");
        Cli.Ran own = region.cli().run(words("approve STORY --country KZ --as country-officer"));
        assertThat(own.exit()).isEqualTo(1);
        assertThat(actual(region, donor)).isEqualTo("100");

        assertThat(done(region, "approve STORY --country KZ").out()).contains("1 now approved");

        await().atMost(SOON).untilAsserted(() -> assertThat(actual(region, donor)).isEqualTo("57"));
        assertThat(done(region, "history STORY --indicator 1.1 --country KZ --period Y1").out())
                .contains("country-officer-kz", "country-approver-kz", "approved");
    }

    /// An office that has found the provider away looks for itself when it is back.
    private static void awaitTakenEverywhere(LiveRegion region, Cli.Ran token) {
        assertThat(token.exit()).as(token.toString()).isZero();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(LiveRegion.OFFICES)
                                .allSatisfy(office ->
                                        assertThat(
                                                        status(
                                                                region.indicatorsPort(office),
                                                                token.out().strip()))
                                                .isEqualTo(200)));
    }

    private static String correct(String value) {
        return "correct STORY --indicator 1.1 --country KZ --period Y1 --reason counted --value "
                + value;
    }

    private static Cli.Ran done(LiveRegion region, String line) {
        Cli.Ran ran = region.cli().run(words(line));
        assertThat(ran.exit()).as(ran.toString()).isZero();
        return ran;
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    private static String actual(LiveRegion region, String token) {
        String query =
                "{ programme(code: \"STORY\") { indicators(codes: [\"1.1\"]) {"
                        + " national(countries: [\"KZ\"]) { actual { value } } } } }";
        return asked(region, token, query)
                .at("/data/programme/indicators/0/national/0/actual/value")
                .asString("");
    }

    private static JsonNode asked(LiveRegion region, String token, String query) {
        return Json.MAPPER.readTree(
                region.running().with(Tokens.given(token)).gateway().ask(query, Map.of()));
    }

    /// Of an indicators-service itself, around the gateway.
    private static int status(int port, String token) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/v1/office");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /// As the command line's own client, which the token was given to.
    private static void revoke(LiveRegion region, String token) throws Exception {
        String login = "tumar-cli:" + secret(region);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port(region) + "/oauth2/revoke"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        login.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("token=" + token))
                        .build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private static String secret(LiveRegion region) {
        return Json.MAPPER
                .readTree(region.cli().state().resolve("run/region.json").toFile())
                .path("identity")
                .path("secret")
                .asString();
    }

    @Test
    void putsNoSecretIntoArguments(LiveRegion region) throws IOException {
        String secret = secret(region);
        Path users = region.cli().state().resolve("run/identity/users.json");
        String password = Json.MAPPER.readTree(users.toFile()).path("donor").asString();

        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(region.children())
                .extracting(child -> child.info().commandLine().orElse(""))
                .noneMatch(line -> line.contains(secret) || line.contains(password));
    }

    private static int port(LiveRegion region) {
        return region.gatewayPort() + 14;
    }

    private static JsonNode described(LiveRegion region) throws Exception {
        URI uri =
                URI.create(
                        "http://127.0.0.1:%d/.well-known/openid-configuration"
                                .formatted(port(region)));
        return Json.MAPPER.readTree(
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                        .body());
    }

    private static JsonNode claims(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return Json.MAPPER.readTree(new String(claims, StandardCharsets.UTF_8));
    }
}
