package org.tumar.kit.security;

import org.springframework.http.HttpStatus;
import org.tumar.kit.Problem;

/// What is answered where somebody is not known, or may not; it says what to do, nothing else.
public final class SecurityProblems {

    private SecurityProblems() {}

    /// 401: no token, or none that is good.
    public static Problem unauthenticated() {
        return Problem.common(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "Send a valid access token: Authorization: Bearer TOKEN. Where yours has ended, get"
                        + " a new one from the identity provider.");
    }

    /// 403: the token is good, and its owner may not do this here.
    public static Problem forbidden() {
        return Problem.common(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Your roles do not allow this here. Ask whoever keeps users if you need it.");
    }

    /// 503: tokens cannot be checked now.
    public static Problem identityUnavailable() {
        return Problem.common(
                HttpStatus.SERVICE_UNAVAILABLE,
                "identity-unavailable",
                "Your token cannot be checked now: the identity provider does not answer. Try again"
                        + " in a few seconds.");
    }
}
