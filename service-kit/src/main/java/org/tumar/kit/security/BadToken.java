package org.tumar.kit.security;

/// A token is refused.
final class BadToken extends Exception {

    private static final long serialVersionUID = 1L;

    private final TokenFault fault;

    BadToken(TokenFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    TokenFault fault() {
        return fault;
    }
}
