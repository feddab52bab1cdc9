package org.tumar.kit.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// Finds the caller of a request by its token.
final class TokenManager implements AuthenticationManager {

    private final CheckedTokens tokens;

    TokenManager(CheckedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        BearerTokenAuthenticationToken bearer = (BearerTokenAuthenticationToken) given;
        try {
            return new CallerAuthentication(tokens.identify(bearer.getToken()));
        } catch (BadToken bad) {
            throw new Refused(bad.fault());
        }
    }
}
