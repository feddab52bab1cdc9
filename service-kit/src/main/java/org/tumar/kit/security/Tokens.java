package org.tumar.kit.security;

import org.jspecify.annotations.Nullable;

/// Checks tokens that do not come in a header of a request, as a WebSocket's first message has one,
/// and again those that something goes on by.
///
/// Each refusal is counted and written into the access log, as a request's is.
public interface Tokens {

    /// Who has a token.
    ///
    /// @param token without `Bearer`; null where none was given
    Checked check(@Nullable String token);

    /// What a token is worth.
    sealed interface Checked {

        /// It is good.
        record Good(Identified identified) implements Checked {}

        /// It is not.
        ///
        /// @param reason its class, such as `expired`; for a log
        record Bad(String reason) implements Checked {}

        /// That cannot be said now.
        record Unknown() implements Checked {}
    }
}
