package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.office.Json;
import tools.jackson.databind.JsonNode;

class IdentityProviderTests {

    private static final RegionPorts PORTS = new RegionPorts(1, 2, 3, 7, 8, 4, 5, 6);

    private static final RegionSettings SETTINGS =
            new RegionSettings(
                    PORTS,
                    List.of("KZ"),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    List.of());

    @TempDir private Path folder;
    private StateFolder state = new StateFolder(Path.of("none"));

    @BeforeEach
    void prepare() {
        state = new StateFolder(folder.resolve("state"));
        state.prepare(new Room(_ -> Room.NEEDED));
    }

    @Test
    void keepsEveryKeyAndPasswordForTheOwnerAlone() throws IOException {
        provider();

        try (var files = Files.list(state.identity())) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .contains("signing.jwk", "gateway-region.jwk", "gateway-kz.jwk", "monitor.jwk");
            assertThat(all)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void keepsThemFromRunToRunButNotTheSecret() throws IOException {
        IdentityProvider first = provider();
        byte[] key = Files.readAllBytes(state.identity().resolve("signing.jwk"));
        Map<String, String> users = state.users();

        IdentityProvider second = provider();

        assertThat(Files.readAllBytes(state.identity().resolve("signing.jwk"))).isEqualTo(key);
        assertThat(state.users()).isEqualTo(users).containsKeys("donor", "country-officer-kz");
        assertThat(second.secret()).isNotEqualTo(first.secret());
    }

    @Test
    void handsThePublicPartsOverAlone() throws IOException {
        provider();

        JsonNode keys =
                Json.MAPPER
                        .readTree(Files.readString(state.identity().resolve("clients.jwks")))
                        .path("keys");
        JsonNode own =
                Json.MAPPER.readTree(Files.readString(state.identity().resolve("gateway-kz.jwk")));
        assertThat(keys.findValuesAsString("kid"))
                .contains("gateway-region", "gateway-kz", "monitor");
        assertThat(keys.findValues("d")).isEmpty();
        assertThat(own.path("d").asString()).hasSize(43);
        assertThat(keys.findValuesAsString("x")).contains(own.path("x").asString());
    }

    @Test
    void saysNothingSecret() {
        IdentityProvider provider = provider();

        assertThat(provider.toString()).doesNotContain(provider.secret());
        assertThat(provider.arguments()).noneMatch(it -> it.contains(provider.secret()));
        assertThat(provider.server().get("TUMAR_IDENTITY_USERS"))
                .contains("donor=" + state.users().get("donor"));
    }

    private IdentityProvider provider() {
        return IdentityProvider.of(PORTS, state, SETTINGS.sites());
    }
}
