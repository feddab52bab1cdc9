package org.tumar.indicators.figure;

/// Which of a figure's versions is shown.
public enum View {
    /// The last that was submitted or approved; no drafts, and nothing that was returned.
    CURRENT,
    /// The last that was approved.
    APPROVED
}
