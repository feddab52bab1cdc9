package org.tumar.contracts.indicators;

/// Which way an indicator should move (IATI: the `ascending` attribute).
public enum Direction {
    INCREASE,
    DECREASE
}
