package org.tumar.contracts.indicators;

/// The measures of a figure that can be claimed and compared.
public enum FigureMeasure {
    TARGET,
    ACTUAL
}
