package org.tumar.kit.security;

import org.jspecify.annotations.Nullable;

/// Checks tokens for whoever carries them, and writes down those that are refused.
final class LoggedTokens implements Tokens {

    private final CheckedTokens tokens;
    private final AccessLog log;

    LoggedTokens(CheckedTokens tokens, AccessLog log) {
        this.tokens = tokens;
        this.log = log;
    }

    @Override
    public Checked check(@Nullable String token) {
        try {
            return new Checked.Good(identified(token));
        } catch (BadToken bad) {
            log.refused(bad.fault());
            return bad.fault() == TokenFault.UNAVAILABLE
                    ? new Checked.Unknown()
                    : new Checked.Bad(bad.fault().code());
        }
    }

    private Identified identified(@Nullable String token) throws BadToken {
        if (token == null) {
            throw new BadToken(TokenFault.MISSING);
        }
        return tokens.identify(token);
    }
}
