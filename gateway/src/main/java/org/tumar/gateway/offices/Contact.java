package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether an office answers, and when it last did, whatever it said.
final class Contact {

    private final LiveTime live;
    private final Versions versions;
    private Health health = Health.UNKNOWN;
    private @Nullable Instant seen;
    private long mark = Uptime.NEVER;

    Contact(LiveTime live, Versions versions) {
        this.live = live;
        this.versions = versions;
    }

    /// It answered before this gateway was started.
    void recall(Instant at) {
        if (seen == null || at.isAfter(seen)) {
            seen = at;
        }
    }

    /// @param mark when the call set out that it answered
    /// @param at the same by the clock
    void met(long mark, Instant at) {
        if (health != Health.UP || live.isOver(this.mark)) {
            versions.renewHealth();
        }
        health = Health.UP;
        if (mark >= this.mark) {
            this.mark = mark;
            seen = at;
        }
    }

    void missed(Health how) {
        if (health != how) {
            versions.renewHealth();
        }
        health = how;
    }

    Health health() {
        return health;
    }

    Optional<Instant> seen() {
        return Optional.ofNullable(seen);
    }

    /// When the call set out that it last answered; [Uptime#NEVER] where this gateway made none.
    long mark() {
        return mark;
    }
}
