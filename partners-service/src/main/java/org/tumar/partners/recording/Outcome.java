package org.tumar.partners.recording;

import org.tumar.kit.records.Kept;

/// What came of a change to one record.
public sealed interface Outcome<T> {

    /// It is there now, and was not before.
    record Entered<T>(Kept<T> kept) implements Outcome<T> {}

    /// It is another one than before.
    record Changed<T>(Kept<T> kept) implements Outcome<T> {}

    /// It was so already.
    record Unchanged<T>(Kept<T> kept) implements Outcome<T> {}

    /// There is a record with this id that says something else.
    record OtherContent<T>() implements Outcome<T> {}

    /// It is no longer what was to be changed.
    record ChangedSince<T>(long sequence) implements Outcome<T> {}

    /// There is none, or none that the caller may see.
    record NotFound<T>() implements Outcome<T> {}
}
