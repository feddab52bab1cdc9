package org.tumar.kit.security;

import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A token that was good, and when the provider last said that it was not revoked.
final class Remembered {

    private final Identified identified;
    private volatile Instant signatureChecked;
    private volatile @Nullable Instant asked;
    private volatile boolean revoked;
    private final Lock asking = new ReentrantLock();

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

    /// Held by whoever asks the provider about it.
    Lock asking() {
        return asking;
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
