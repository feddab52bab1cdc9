package org.tumar.indicators.figure;

/// Where a version stands on its way to approval.
public enum State {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RETURNED;

    /// Whether those who read figures see it.
    public boolean isVisible() {
        return this == SUBMITTED || this == APPROVED;
    }
}
