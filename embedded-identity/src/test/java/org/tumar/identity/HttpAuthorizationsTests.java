package org.tumar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class HttpAuthorizationsTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final RegisteredClient CLIENT =
            RegisteredClient.withId("c")
                    .clientId("c")
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final RevokedTokens revoked = new RevokedTokens(null, clock);
    private final HttpAuthorizations authorizations =
            new HttpAuthorizations(
                    new HttpEarlierTokens(
                            token -> {
                                throw new BadJwtException(token);
                            },
                            new InMemoryRegisteredClientRepository(CLIENT),
                            revoked),
                    revoked,
                    clock);

    @Test
    void keepsNothingThatHasEnded() {
        for (int i = 0; i < 100; i++) {
            now.set(NOW.plus(Duration.ofMinutes(i)));
            authorizations.save(given("token-" + i));
        }

        assertThat(authorizations.size()).isLessThan(15);
        assertThat(authorizations.findByToken("token-99", OAuth2TokenType.ACCESS_TOKEN))
                .isNotNull();
        assertThat(authorizations.findByToken("token-1", OAuth2TokenType.ACCESS_TOKEN)).isNull();
    }

    /// A signature by an elliptic curve can be written in two ways.
    @Test
    void knowsATokenByWhatItsSignatureSigns() {
        revoked.add("head.claims.signature", NOW.plusSeconds(60));

        assertThat(revoked.has("head.claims.otherwise")).isTrue();
        assertThat(revoked.has("head.others.signature")).isFalse();
    }

    private OAuth2Authorization given(String token) {
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .principalName("c")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .accessToken(
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                token,
                                now.get(),
                                now.get().plus(Duration.ofMinutes(10))))
                .build();
    }
}
