package org.tumar.indicators.importing;

import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Intake;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Turn;

/// An import as it comes to a programme.
///
/// @param turn where it stands in the order of all statements
/// @param revision that its versions bear
/// @param intake what has been taken in, this import included
record Arrival(
        ImportOptions options, Authorship authorship, Turn turn, long revision, Intake intake) {

    /// @param before what had been taken in
    static Arrival of(ImportOptions options, Turn turn, long revision, Intake before) {
        Intake intake = before.with(turn);
        if (options.replace()) {
            intake = intake.replacing(turn);
        }
        if (options.replace() && options.overwrite()) {
            intake = intake.overwriting(turn);
        }
        return new Arrival(
                options,
                new Authorship(turn.at(), options.by(), "import of " + turn.at(), Origin.IMPORT),
                turn,
                revision,
                intake);
    }

    /// Whether a newer import stands in its place.
    boolean isVoid() {
        return intake.replaced().isAfter(turn);
    }
}
