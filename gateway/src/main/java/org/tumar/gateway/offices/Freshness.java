package org.tumar.gateway.offices;

/// How an answer stands to its office.
public enum Freshness {
    /// Confirmed by the office within the last seconds, and nothing signalled since.
    LIVE,
    /// The office's last good answer.
    STALE,
    /// The office has never answered.
    MISSING;

    static Freshness of(boolean live) {
        return live ? LIVE : STALE;
    }
}
