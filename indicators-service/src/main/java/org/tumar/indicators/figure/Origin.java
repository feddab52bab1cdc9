package org.tumar.indicators.figure;

/// How a version came about.
public enum Origin {
    IMPORT,
    CORRECTION
}
