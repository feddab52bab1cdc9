package org.tumar.contracts.access;

import java.util.Locale;

/// What answers somebody who asks.
public enum Service {
    GATEWAY,
    INDICATORS,
    CAMPAIGNS,
    PARTNERS;

    /// In settings, metrics and logs, and in what GraphQL answers.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
