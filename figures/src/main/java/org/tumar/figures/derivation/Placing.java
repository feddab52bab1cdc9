package org.tumar.figures.derivation;

/// Which day of a record places what it counts.
public enum Placing {
    /// The record's first day: one over several days counts wholly there.
    FIRST_DAY("the record's first day"),
    /// Every day from joining to leaving, both included; a span counts its last day.
    LAST_DAY_OF_THE_SPAN("the last day of the span");

    private final String words;

    Placing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
