package org.tumar.kit.security;

import java.util.Locale;

/// Why a token is refused: its class, for the access log; a caller is told none of it.
enum TokenFault {
    /// There is none.
    MISSING,
    /// Two headers, or something that is no token.
    MALFORMED,
    UNSIGNED,
    ALGORITHM,
    TYPE,
    UNKNOWN_KEY,
    SIGNATURE,
    OTHER_ISSUER,
    WRONG_AUDIENCE,
    EXPIRED,
    NOT_YET_VALID,
    /// A claim is not what it should be.
    CLAIMS,
    /// A program's roles and a person's at once.
    MIXED_ROLES,
    /// A demo's token, in production.
    DEMO,
    REVOKED,
    /// It could not be checked.
    UNAVAILABLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
