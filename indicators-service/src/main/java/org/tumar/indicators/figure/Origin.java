package org.tumar.indicators.figure;

/// How a version came about.
public enum Origin {
    IMPORT,
    CORRECTION,
    SUBMISSION,
    APPROVAL,
    RETURN;

    /// Whether it says what the figure is; the others say only how far it has come.
    public boolean isEntry() {
        return this == IMPORT || this == CORRECTION;
    }
}
