package org.tumar.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// What was given to whom, in memory, until the last token of it has expired; what was revoked
/// outlives the process.
final class HttpAuthorizations implements OAuth2AuthorizationService {

    private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(10);

    private final InMemoryOAuth2AuthorizationService kept =
            new InMemoryOAuth2AuthorizationService();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final HttpEarlierTokens earlier;
    private final RevokedTokens revoked;
    private final Clock clock;

    HttpAuthorizations(HttpEarlierTokens earlier, RevokedTokens revoked, Clock clock) {
        this.earlier = earlier;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        forgetEnded();
        kept.save(authorization);
        ends.put(authorization.getId(), end(authorization));
        Optional.ofNullable(authorization.getAccessToken())
                .filter(OAuth2Authorization.Token::isInvalidated)
                .ifPresent(it -> revoked.add(it.getToken().getTokenValue(), end(authorization)));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization);
        ends.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    /// @param type null where a token is asked about or revoked: then earlier ones are found too
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization known = kept.findByToken(token, type);
        return known == null && type == null ? earlier.find(token) : known;
    }

    int size() {
        return ends.size();
    }

    private void forgetEnded() {
        Instant now = clock.instant();
        ends.forEach((id, end) -> {
            if (end.isBefore(now)) {
                Optional.ofNullable(kept.findById(id)).ifPresent(kept::remove);
                ends.remove(id);
            }
        });
    }

    private Instant end(OAuth2Authorization authorization) {
        return Stream.of(
                        OAuth2AccessToken.class,
                        OAuth2RefreshToken.class,
                        OAuth2AuthorizationCode.class,
                        OidcIdToken.class)
                .map(type -> end(authorization, type))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(WITHOUT_TOKEN));
    }

    private static Optional<Instant> end(
            OAuth2Authorization authorization, Class<? extends OAuth2Token> type) {
        return Optional.ofNullable(authorization.getToken(type))
                .map(token -> token.getToken().getExpiresAt());
    }
}
