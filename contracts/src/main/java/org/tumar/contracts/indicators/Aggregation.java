package org.tumar.contracts.indicators;

/// How an indicator's values roll up over periods, over cells and over countries.
public enum Aggregation {
    SUM,
    /// Persons, each counted once by the office over the span; offices add up.
    DISTINCT,
    /// Sum of numerators over sum of denominators.
    RATIO,
    /// Mean of all known values; sums and counts travel, not means.
    MEAN,
    /// The value of the period that ends last; countries add up.
    LATEST,
    /// Yes if every known value is yes.
    ALL,
    /// No roll-up.
    NONE
}
