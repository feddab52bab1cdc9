package org.tumar.kit.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token that was good, and when the provider last said that it was not revoked.
final class Remembered {

    private final Identified identified;
    private volatile Instant signatureChecked;
    private volatile @Nullable Instant asked;
    private volatile boolean revoked;

    Remembered(Identified identified, Instant now) {
        this.identified = identified;
        this.signatureChecked = now;
    }

    Identified identified() {
        return identified;
    }

    /// When its signature was last found good.
    Instant signatureChecked() {
        return signatureChecked;
    }

    void signatureCheckedAt(Instant now) {
        signatureChecked = now;
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
