package org.tumar.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/// Tokens that an earlier run of the provider gave, known by its signature: whoever has one goes
/// on, and can log out.
final class HttpEarlierTokens {

    private final JwtDecoder decoder;
    private final RegisteredClientRepository clients;
    private final RevokedTokens revoked;

    HttpEarlierTokens(
            JwtDecoder decoder, RegisteredClientRepository clients, RevokedTokens revoked) {
        this.decoder = decoder;
        this.clients = clients;
        this.revoked = revoked;
    }

    /// Null where it is none, or has ended.
    @Nullable OAuth2Authorization find(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            String client = jwt.getClaimAsString("client_id");
            RegisteredClient known = client == null ? null : clients.findByClientId(client);
            return known == null ? null : authorization(jwt, known);
        } catch (JwtException _) {
            return null;
        }
    }

    private OAuth2Authorization authorization(Jwt jwt, RegisteredClient client) {
        OAuth2AccessToken token =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        jwt.getTokenValue(),
                        jwt.getIssuedAt(),
                        jwt.getExpiresAt());
        return OAuth2Authorization.withRegisteredClient(client)
                .principalName(String.valueOf(jwt.getSubject()))
                .authorizationGrantType(client.getAuthorizationGrantTypes().iterator().next())
                .token(
                        token,
                        metadata -> {
                            metadata.put(
                                    OAuth2Authorization.Token.CLAIMS_METADATA_NAME,
                                    jwt.getClaims());
                            metadata.put(
                                    OAuth2Authorization.Token.INVALIDATED_METADATA_NAME,
                                    revoked.has(jwt.getTokenValue()));
                        })
                .build();
    }
}
