package org.tumar.contracts.indicators;

/// What a row of `results` gives. ASSESSED is a judgement in words.
public enum RowMeasure {
    BASELINE,
    TARGET,
    ACTUAL,
    NUMERATOR,
    DENOMINATOR,
    ASSESSED
}
