package org.tumar.kit.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tumar.contracts.access.Caller;

/// Who asks, on the thread that serves the request.
///
/// Threads that a request starts do not inherit it: hand the [Caller] to them.
public final class Callers {

    private Callers() {}

    /// @throws IllegalStateException outside of a request, or where its path is open
    public static Caller current() {
        return identified()
                .map(Identified::caller)
                .orElseThrow(() -> new IllegalStateException("nobody is known here"));
    }

    /// Empty outside of a request, and on an open path without a token.
    public static Optional<Caller> find() {
        return identified().map(Identified::caller);
    }

    /// The same with the end of the token.
    public static Optional<Identified> identified() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof CallerAuthentication known
                ? Optional.of(known.identified())
                : Optional.empty();
    }

    /// What makes somebody known on a thread, by Spring Security's context, whose token was checked
    /// elsewhere.
    public static Authentication known(Identified identified) {
        return new CallerAuthentication(identified);
    }
}
