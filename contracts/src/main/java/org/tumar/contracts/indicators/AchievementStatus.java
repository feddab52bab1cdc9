package org.tumar.contracts.indicators;

/// Where an actual stands against its target, at a given day.
public enum AchievementStatus {
    NOT_STARTED,
    BEHIND,
    ON_TRACK,
    NOT_ACHIEVED,
    ACHIEVED,
    OVERACHIEVED,
    NOT_APPLICABLE,
    UNKNOWN
}
