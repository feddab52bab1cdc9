package org.tumar.demo.office;

/// What came of asking an office.
public sealed interface Reply<T> {

    record Answered<T>(T body) implements Reply<T> {}

    /// The office answered that it will not do it.
    record Refused<T>(Problem problem) implements Reply<T> {}

    /// The office did not answer.
    record Unreachable<T>(String why) implements Reply<T> {}
}
