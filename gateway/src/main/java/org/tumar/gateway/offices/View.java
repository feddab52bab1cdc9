package org.tumar.gateway.offices;

import java.util.Locale;

/// Which of an office's figures are looked at.
public enum View {
    /// Those that were submitted or approved last.
    CURRENT,
    /// Those that were approved last.
    APPROVED;

    /// As an address has it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
