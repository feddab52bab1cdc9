package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/// Key sets as providers give them, and where.
class KeySetTests {

    private final Seconds seconds = new Seconds();
    private final HttpServer server = server();
    private final SecurityProperties settings = settings();
    private final HttpProvider provider = new HttpProvider(settings);
    private final SigningKeys keys = new SigningKeys(provider, seconds);
    private final Signatures signatures = new Signatures(settings.algorithms(), keys);
    private volatile String published = "";
    private volatile int asked;

    @BeforeEach
    void listen() {
        answer(
                "/jwks",
                () -> {
                    asked = asked + 1;
                    return published;
                });
        server.start();
    }

    @AfterEach
    void close() {
        provider.close();
        server.stop(0);
    }

    /// A set of one key needs no `kid`, and some providers never change it.
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "always-the-same")
    void takesANewKeyThatHasNoNewId(@Nullable String id) throws BadToken {
        ECKey old = key(id);
        publish(old);
        assertThat(signatures.claims(token(old)).getSubject()).isEqualTo("somebody");

        ECKey fresh = key(id);
        publish(fresh);
        seconds.pass(SigningKeys.PAUSE);

        assertThat(signatures.claims(token(fresh)).getSubject()).isEqualTo("somebody");
        assertRefused(token(old), TokenFault.SIGNATURE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "known")
    void asksOnceInAWhileHoweverManySignaturesAreForged(@Nullable String id) throws BadToken {
        ECKey good = key(id);
        publish(good);
        signatures.claims(token(good));
        ECKey strangers = key(id);

        for (int i = 0; i < 20; i++) {
            assertRefused(token(strangers), TokenFault.SIGNATURE);
        }
        assertThat(asked).isEqualTo(1);

        seconds.pass(SigningKeys.PAUSE);
        for (int i = 0; i < 20; i++) {
            assertRefused(token(strangers), TokenFault.SIGNATURE);
        }
        assertThat(asked).isEqualTo(2);
    }

    /// As a provider may answer while it starts; what is for encryption, for another algorithm or a
    /// secret checks no token.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"enc\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS512\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}"
            })
    void goesOnWithItsKeysWhereASetHasNoneToCheckBy(String none) throws BadToken {
        ECKey good = key("known");
        publish(good);
        signatures.claims(token(good));

        published = none;

        assertThat(keys.fetch()).isFalse();
        assertThat(keys.away()).isEqualTo("its key set has no key to check tokens by");
        assertThat(signatures.claims(token(good)).getSubject()).isEqualTo("somebody");
    }

    /// Files and environment variables keep a blank at the end of a line.
    @Test
    void mindsNoBlankAroundAnAddress() throws BadToken, ProviderAway {
        publish(key("known"));
        String address = settings.requiredIssuer();
        SecurityProperties blank =
                SecurityProperties.of(
                        new MockEnvironment()
                                .withProperty("tumar.security.issuer", " " + address + "\t")
                                .withProperty("tumar.security.jwks", address + "/jwks ")
                                .withProperty("tumar.security.introspection", address + "/x "));

        assertThat(blank.requiredIssuer()).isEqualTo(address);
        assertThat(blank.introspection()).hasToString(address + "/x");
        try (HttpProvider spaced = new HttpProvider(blank)) {
            assertThat(spaced.keys().size()).isEqualTo(1);
        }
    }

    /// Also in a demo, where any address is as trustworthy as another.
    @ParameterizedTest
    @ValueSource(
            strings = {"no address", "keys", "/jwks", "https:keys", "file:///keys", "https://"})
    void callsAProviderAwayWhoseKeysAreAtNoAddress(String keysAddress) {
        String address = settings.requiredIssuer();
        String metadata = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(address, keysAddress);
        answer("/.well-known/openid-configuration", () -> metadata);
        for (String demo : List.of("false", "true")) {
            try (HttpProvider other =
                    new HttpProvider(
                            SecurityProperties.of(
                                    new MockEnvironment()
                                            .withProperty("tumar.security.issuer", address)
                                            .withProperty("tumar.security.demo", demo)))) {
                assertThatThrownBy(other::keys)
                        .isInstanceOf(ProviderAway.class)
                        .hasMessageContaining("address");
            }
        }
    }

    private void answer(String path, Supplier<String> answer) {
        server.createContext(
                path,
                exchange -> {
                    byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private void publish(JWK... given) {
        published = new JWKSet(List.of(given)).toString();
    }

    private void assertRefused(String token, TokenFault fault) {
        assertThatThrownBy(() -> signatures.claims(token))
                .isInstanceOfSatisfying(
                        BadToken.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private static ECKey key(@Nullable String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static String token(ECKey key) {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder().subject("somebody").build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
        return token.serialize();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private SecurityProperties settings() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return SecurityProperties.of(
                new MockEnvironment()
                        .withProperty("tumar.security.issuer", address)
                        .withProperty("tumar.security.jwks", address + "/jwks"));
    }

    /// A clock that is moved on by hand.
    private static final class Seconds extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
