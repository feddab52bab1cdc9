package org.tumar.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What a token says of whom it was given to.
final class HttpClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /// Stands in every token and in the provider's description: a production start refuses it.
    static final String DEMO = "tumar_demo";

    private static final String AUDIENCE = "tumar";

    private final Directory directory;

    HttpClaims(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        context.getClaims().claim(DEMO, true);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type("at+jwt");
            context.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("client_id", context.getRegisteredClient().getClientId());
            if (context.getAuthorizationGrant() instanceof HttpDemoGrant grant) {
                identity(grant.identity(), context.getClaims());
                lifetime(grant.lifetime(), context.getClaims());
            } else {
                Optional.<Authentication>ofNullable(context.getPrincipal())
                        .flatMap(principal -> directory.named(principal.getName()))
                        .ifPresent(identity -> identity(identity, context.getClaims()));
            }
        }
    }

    private static void identity(Identity identity, JwtClaimsSet.Builder claims) {
        claims.subject(identity.subject()).claim("roles", List.of(identity.role().code()));
        Optional.ofNullable(identity.office()).ifPresent(it -> claims.claim("office", it));
        Optional.ofNullable(identity.organisation())
                .ifPresent(it -> claims.claim("organisation", it));
        if (!identity.programmes().isEmpty()) {
            claims.claim("programmes", identity.programmes().stream().sorted().toList());
        }
    }

    private static void lifetime(Duration lifetime, JwtClaimsSet.Builder claims) {
        claims.claims(all -> {
            if (all.get("iat") instanceof Instant issued) {
                all.put("exp", issued.plus(lifetime));
            }
        });
    }
}
