package org.tumar.kit.events;

/// What became of one event.
public sealed interface Handled {

    /// It has changed what is stored.
    record Applied() implements Handled {}

    /// What is stored says it already, or something newer.
    record Duplicate() implements Handled {}

    /// It can never be handled as it is: it is parked.
    ///
    /// @param reason in words, without the data
    record Refused(String reason) implements Handled {}
}
