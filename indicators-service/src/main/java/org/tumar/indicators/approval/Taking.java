package org.tumar.indicators.approval;

import java.time.Instant;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Turn;
import org.tumar.indicators.figure.Version;

/// A step as somebody takes it.
///
/// @param by who takes it
/// @param reason why, in words
/// @param seen the programme's revision that they have seen
/// @param revision that the step's versions bear
/// @param turn where it stands in the order of all statements
/// @param recorded when
record Taking(
        Step step,
        String by,
        String reason,
        long seen,
        long revision,
        Turn turn,
        Instant recorded) {

    Version<Entry> version(Version<Entry> last) {
        return new Version<>(
                revision,
                last.content(),
                new Authorship(recorded, by, reason, step.origin()),
                step.to(),
                turn,
                recorded);
    }

    boolean startsFrom(State state) {
        return step.startsFrom(state);
    }
}
