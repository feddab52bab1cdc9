package org.tumar.contracts.indicators;

/// Which figure is the actual: typed in by the office, or counted from its records.
public enum FigureSource {
    REPORTED,
    DERIVED
}
