package org.tumar.kit.security;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/// A request's token is refused, as Spring Security carries it.
final class Refused extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final TokenFault fault;

    Refused(TokenFault fault) {
        super(new OAuth2Error("invalid_token"), fault.code());
        this.fault = fault;
    }

    TokenFault fault() {
        return fault;
    }
}
