package org.tumar.demo.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;
import org.tumar.identity.Directory;
import org.tumar.identity.Identity;

/// The region's own identity provider: who can log in, with which keys, and what others are told.
///
/// @param issuer its address, as tokens name it
/// @param secret lets the command line have a token as anybody
/// @param folder its keys and passwords
/// @param offices codes
/// @param server environment of its own process, with the secret and the passwords
record IdentityProvider(
        String issuer,
        String secret,
        Path folder,
        List<String> offices,
        Map<String, String> server) {

    private static final String SIGNING_KEY = "signing.jwk";
    private static final String CLIENT_KEYS = "clients.jwks";
    private static final String REVOKED = "revoked.txt";

    /// Keys and passwords that the state folder does not have yet are made there.
    static IdentityProvider of(RegionPorts ports, StateFolder state, List<OfficeSite> sites) {
        List<String> offices = sites.stream().map(OfficeSite::code).toList();
        Directory directory = new Directory(offices);
        String secret = Passwords.random();
        makeKeys(state.identity(), directory);
        return new IdentityProvider(
                "http://127.0.0.1:" + ports.identity(),
                secret,
                state.identity(),
                offices,
                Map.of(
                        "TUMAR_IDENTITY_SECRET",
                        secret,
                        "TUMAR_IDENTITY_USERS",
                        users(state.identity(), directory)));
    }

    /// How the provider's own process is called.
    List<String> arguments() {
        return List.of(
                "--tumar.identity.issuer=" + issuer,
                "--tumar.identity.offices=" + String.join(",", offices),
                "--tumar.identity.signing-key=" + folder.resolve(SIGNING_KEY),
                "--tumar.identity.client-keys=" + folder.resolve(CLIENT_KEYS),
                "--tumar.identity.revoked=" + folder.resolve(REVOKED));
    }

    private static void makeKeys(Path folder, Directory directory) {
        KeyFiles.publicKey(folder.resolve(SIGNING_KEY), "signing");
        List<Map<String, String>> keys =
                directory.services().stream()
                        .map(Identity::subject)
                        .map(client -> KeyFiles.publicKey(key(folder, client), client))
                        .toList();
        PrivateFile.write(
                folder.resolve(CLIENT_KEYS), Json.MAPPER.writeValueAsBytes(Map.of("keys", keys)));
    }

    /// For an office's services.
    Map<String, String> officeOf(OfficeSite site) {
        return client("office", site);
    }

    /// For a process with a gateway in it, which also asks offices in its own name.
    Map<String, String> gatewayOf(OfficeSite site) {
        return client("gateway", site);
    }

    /// Whom to trust, where to ask who has logged out, and as whom.
    private Map<String, String> client(String role, OfficeSite site) {
        String id = role + "-" + site.code().toLowerCase(Locale.ROOT);
        return Map.of(
                "TUMAR_SECURITY_ISSUER",
                issuer,
                "TUMAR_SECURITY_DEMO",
                "true",
                "TUMAR_SECURITY_INTROSPECTION",
                issuer + "/oauth2/introspect",
                "TUMAR_SECURITY_CLIENT_ID",
                id,
                "TUMAR_SECURITY_CLIENT_KEY",
                key(folder, id).toString());
    }

    private static String users(Path folder, Directory directory) {
        List<String> names = directory.people().stream().map(Identity::subject).toList();
        Map<String, String> passwords = Passwords.of(passwords(folder), names);
        return names.stream()
                .map(name -> name + "=" + passwords.get(name))
                .collect(Collectors.joining("\n"));
    }

    private static Path key(Path folder, String client) {
        return folder.resolve(client + ".jwk");
    }

    /// By login name.
    static Path passwords(Path folder) {
        return folder.resolve("users.json");
    }

    /// Without the secrets.
    @Override
    public String toString() {
        return "identity provider " + issuer;
    }
}
