package org.tumar.kit.security;

import org.springframework.security.core.AuthenticationException;

/// A request's token is refused, as Spring Security carries it.
final class Refused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final TokenFault fault;

    Refused(TokenFault fault) {
        super(fault.code());
        this.fault = fault;
    }

    TokenFault fault() {
        return fault;
    }
}
