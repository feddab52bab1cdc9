package org.tumar.contracts.indicators;

/// The levels of a results framework, top first.
public enum ResultLevel {
    GOAL,
    OBJECTIVE,
    OUTCOME,
    OUTPUT,
    ACTIVITY
}
