package org.tumar.kit.security;

/// Checks tokens that do not come in a header of a request, as a WebSocket's first message has one.
public interface Tokens {

    /// Who has a token.
    ///
    /// @param token without `Bearer`
    Checked check(String token);

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
