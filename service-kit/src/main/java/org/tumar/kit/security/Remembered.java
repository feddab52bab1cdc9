package org.tumar.kit.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token that was good, and when the provider last said that it was not revoked.
final class Remembered {

    private final Identified identified;
    private volatile @Nullable Instant asked;
    private volatile boolean revoked;

    Remembered(Identified identified) {
        this.identified = identified;
    }

    Identified identified() {
        return identified;
    }

    /// Null: never.
    @Nullable Instant asked() {
        return asked;
    }

    void askedAt(Instant now) {
        asked = now;
    }

    boolean isRevoked() {
        return revoked;
    }

    void revoke() {
        revoked = true;
    }
}
