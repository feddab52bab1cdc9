package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tumar.demo.office.Json;
import tools.jackson.databind.JsonNode;

/// Who somebody is, at a running region.
@ExtendWith(SharedRegion.class)
class TokenIT {

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
        assertThat(region.cli().run("token", "donor").exit()).isZero();
    }

    @Test
    void putsNoSecretIntoArguments(LiveRegion region) throws IOException {
        String secret =
                Json.MAPPER
                        .readTree(region.cli().state().resolve("run/region.json").toFile())
                        .path("identity")
                        .path("secret")
                        .asString();
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
