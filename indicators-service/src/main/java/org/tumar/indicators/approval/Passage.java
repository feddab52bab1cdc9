package org.tumar.indicators.approval;

import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Version;

/// What becomes of one figure with a step.
sealed interface Passage {

    /// It goes on.
    record Moved(Version<Entry> version) implements Passage {}

    /// It had come there before.
    record Unchanged() implements Passage {}

    /// It is where the step does not start from.
    record Left() implements Passage {}

    /// Who would approve it entered or submitted it.
    record OwnEntry() implements Passage {}

    /// It is not what was seen.
    record ChangedSince() implements Passage {}
}
