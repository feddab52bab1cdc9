package org.tumar.servicetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// An identity provider for tests, on loopback: discovery, keys, tokens, introspection.
///
/// ```java
/// static final TestIdentity IDENTITY = TestIdentity.start();
/// SpringApplication.run(Application.class, IDENTITY.arguments());
/// request.header("Authorization", "Bearer " + IDENTITY.token("country-officer", "KZ"));
/// ```
///
/// In a test of Spring's: `@DynamicPropertySource static void identity(DynamicPropertyRegistry
/// settings) { IDENTITY.properties().forEach((name, value) -> settings.add(name, () -> value)); }`
public final class TestIdentity implements AutoCloseable {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestKeys keys = new TestKeys();
    private final TestProvider provider;
    private final Path clientKey;
    private final Map<Map<String, ?>, String> signed = new ConcurrentHashMap<>();

    private TestIdentity() {
        try {
            provider = new TestProvider(keys);
            clientKey = Files.createTempFile("tumar-client", ".jwk");
            Files.writeString(clientKey, keys.client().toJSONString());
            clientKey.toFile().deleteOnExit();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /// The JVM's own: for tests that leave it as it is.
    public static TestIdentity start() {
        return Holder.SHARED;
    }

    /// One for a test alone, that rotates its keys, takes it away or counts what it is asked.
    public static TestIdentity own() {
        return new TestIdentity();
    }

    /// `http://127.0.0.1:PORT`.
    public String issuer() {
        return provider.issuer();
    }

    /// What a deployable is told, by property: the issuer, whose client it is (`gateway-region`),
    /// and that it is a test's.
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("tumar.security.issuer", issuer());
        properties.put("tumar.security.demo", "true");
        properties.put("tumar.security.client.id", "gateway-region");
        properties.put("tumar.security.client.key", clientKey.toString());
        properties.put("tumar.security.access-log", "target/access.log");
        return properties;
    }

    /// The same as arguments, `--tumar.security.issuer=…`, and more of them, which go before.
    ///
    /// @param more such as `--server.port=0`
    public String[] arguments(String... more) {
        Stream<String> own =
                properties().entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .filter(it -> Stream.of(more).noneMatch(one -> name(one).equals(name(it))));
        return Stream.concat(own, Stream.of(more)).toArray(String[]::new);
    }

    private static String name(String argument) {
        return argument.replaceFirst("=.*", "");
    }

    /// A token of somebody with one role, for an hour.
    ///
    /// @param role its code, such as `country-officer`; the subject is `country-officer-kz`
    /// @param office a country code, or REGION
    public String token(String role, String office) {
        return token(claims(role, office));
    }

    /// The same, named for programmes.
    public String token(String role, String office, Set<String> programmes) {
        Map<String, Object> claims = claims(role, office);
        claims.put("programmes", List.copyOf(programmes));
        return token(claims);
    }

    /// The same of somebody else, for four eyes.
    public String token(String role, String office, String subject) {
        Map<String, Object> claims = claims(role, office);
        claims.put("sub", subject);
        return token(claims);
    }

    /// A token with these claims beside, or in place of, `iss`, `aud`, `sub`, `jti`, `iat` and
    /// `exp`, for an hour; the same one for the same claims, until the keys rotate or it is
    /// revoked. Signing takes longer than most of what tests do with a token.
    public String token(Map<String, ?> claims) {
        return signed.computeIfAbsent(
                Map.copyOf(claims), it -> keys.sign(provider.claims(it, HOUR)));
    }

    /// A token that ends so soon.
    public String token(String role, String office, Duration lasts) {
        return keys.sign(provider.claims(claims(role, office), lasts));
    }

    /// A token of somebody with one role, signed by an elliptic key (ES256) instead of RSA.
    public String ellipticToken(String role, String office) {
        return keys.signElliptic(provider.claims(claims(role, office), HOUR));
    }

    /// A program's own, as a gateway has: `service("gateway", "REGION")`.
    public String service(String role, String office) {
        return token(role, office);
    }

    private static Map<String, Object> claims(String role, String office) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", role + "-" + office.toLowerCase(Locale.ROOT));
        claims.put("roles", List.of(role));
        claims.put("office", office);
        return claims;
    }

    /// Tokens that nobody may take.
    public ForgedTokens forged() {
        return new ForgedTokens(this, keys, provider);
    }

    /// A file with the private key of every client, as a JWK.
    public Path clientKey() {
        return clientKey;
    }

    /// From now on signs with new keys; the old ones are gone from the key set.
    public void rotate() {
        keys.rotate();
        signed.clear();
    }

    /// From now on a token is no longer active where the provider is asked.
    public void revoke(String token) {
        signed.values().remove(token);
        provider.revoke(token);
    }

    /// How often a path was asked, such as `/jwks`.
    public int asked(String path) {
        return provider.asked(path);
    }

    /// Nothing listens any more.
    public void goAway() {
        provider.close();
    }

    /// It takes questions, begins to answer, and says no more.
    public void stall() {
        provider.stall();
    }

    /// It listens again, where it did.
    public void comeBack() {
        provider.listen();
    }

    /// From now on its metadata say that it is a demo's.
    public void markAsDemo() {
        provider.markAsDemo();
    }

    @Override
    public void close() {
        provider.close();
    }

    private static final class Holder {
        private static final TestIdentity SHARED = new TestIdentity();
    }
}
