package org.tumar.gateway.offices;

/// How an answer stands to its office.
public enum Freshness {
    /// Confirmed by the office in this request.
    LIVE,
    /// The office's last good answer.
    STALE,
    /// The office has never answered.
    MISSING
}
