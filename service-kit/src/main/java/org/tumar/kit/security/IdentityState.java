package org.tumar.kit.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether what the identity provider is needed for can be had; said once in the log when it
/// changes.
final class IdentityState {

    private static final Logger log = LoggerFactory.getLogger(IdentityState.class);

    private final String what;
    private volatile @Nullable String away = "not asked yet";
    private boolean well = true;

    /// @param what such as `keys of the identity provider`
    IdentityState(String what) {
        this.what = what;
    }

    synchronized void is(@Nullable String reason, String consequence) {
        if (reason != null && (well || !reason.equals(away))) {
            log.warn("The {} cannot be had: {}. {}", what, reason, consequence);
            well = false;
        } else if (reason == null && !well) {
            log.info("The {} can be had again", what);
            well = true;
        }
        away = reason;
    }

    /// Null where it can be had.
    @Nullable String away() {
        return away;
    }
}
