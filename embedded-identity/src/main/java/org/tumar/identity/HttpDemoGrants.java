package org.tumar.identity;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// Answers a [HttpDemoGrant], for the one client that may ask so. The token is kept like any other,
/// so that it can be revoked and asked about.
final class HttpDemoGrants implements AuthenticationProvider {

    private final OAuth2AuthorizationService authorizations;
    private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;

    HttpDemoGrants(
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<? extends OAuth2Token> tokens) {
        this.authorizations = authorizations;
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        HttpDemoGrant grant = (HttpDemoGrant) request;
        RegisteredClient client = client(grant);
        if (client == null || !client.getAuthorizationGrantTypes().contains(HttpDemoGrant.TYPE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        Authentication subject =
                UsernamePasswordAuthenticationToken.authenticated(
                        grant.identity().subject(), null, java.util.List.of());
        OAuth2Token token = token(grant, client, subject);
        OAuth2AccessToken access =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        token.getTokenValue(),
                        token.getIssuedAt(),
                        token.getExpiresAt());
        authorizations.save(authorization(client, subject, token, access));
        return new OAuth2AccessTokenAuthenticationToken(
                client, (Authentication) grant.getPrincipal(), access);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return HttpDemoGrant.class.isAssignableFrom(authentication);
    }

    private static @Nullable RegisteredClient client(HttpDemoGrant grant) {
        return grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                        && client.isAuthenticated()
                ? client.getRegisteredClient()
                : null;
    }

    private OAuth2Token token(
            HttpDemoGrant grant, RegisteredClient client, Authentication subject) {
        OAuth2Token token =
                tokens.generate(
                        DefaultOAuth2TokenContext.builder()
                                .registeredClient(client)
                                .principal(subject)
                                .authorizationServerContext(
                                        AuthorizationServerContextHolder.getContext())
                                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                                .authorizationGrantType(HttpDemoGrant.TYPE)
                                .authorizationGrant(grant)
                                .build());
        if (token == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
        return token;
    }

    private static OAuth2Authorization authorization(
            RegisteredClient client,
            Authentication subject,
            OAuth2Token token,
            OAuth2AccessToken access) {
        return OAuth2Authorization.withRegisteredClient(client)
                .principalName(subject.getName())
                .authorizationGrantType(HttpDemoGrant.TYPE)
                .attribute(Principal.class.getName(), subject)
                .token(
                        access,
                        metadata -> {
                            if (token instanceof ClaimAccessor claims) {
                                metadata.put(
                                        OAuth2Authorization.Token.CLAIMS_METADATA_NAME,
                                        claims.getClaims());
                            }
                        })
                .build();
    }
}
