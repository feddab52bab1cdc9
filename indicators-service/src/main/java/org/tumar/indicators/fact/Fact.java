package org.tumar.indicators.fact;

/// What one record of the office says: its whole contribution, as of a sequence.
///
/// A record that was taken back stays a fact, of a higher sequence, that contributes nothing.
///
/// @param id what the record is, and its own id: equal for the same record alone
/// @param sequence grows with each change of the record
record Fact(String id, long sequence, Recorded recorded) {

    boolean isNewerThan(Fact other) {
        return sequence > other.sequence;
    }

    Contribution contribution() {
        return recorded.contribution();
    }
}
