package org.tumar.contracts.access;

/// What answers somebody who asks.
public enum Service {
    GATEWAY,
    INDICATORS,
    CAMPAIGNS,
    PARTNERS
}
