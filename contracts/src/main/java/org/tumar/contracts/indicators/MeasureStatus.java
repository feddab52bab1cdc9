package org.tumar.contracts.indicators;

/// What is known of a number.
public enum MeasureStatus {
    KNOWN,
    /// Known to the office and withheld by disclosure control.
    SUPPRESSED,
    /// Not set, or not reported. Never zero.
    NOT_REPORTED,
    /// No part of anything.
    NOT_APPLICABLE,
    /// The office that knows has not answered.
    UNAVAILABLE
}
