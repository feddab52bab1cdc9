package org.tumar.indicators.importing;

import java.util.Optional;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Intake;
import org.tumar.indicators.figure.Line;
import org.tumar.indicators.figure.Offered;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Statement;
import org.tumar.indicators.figure.Turn;
import org.tumar.indicators.figure.Version;

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

    /// What the office records, by whoever made the import that the value is from.
    <T extends Statement> Version<T> version(Line<T> line, Optional<T> next) {
        Optional<Offered<T>> from = next.flatMap(_ -> line.stated().or(line::blank));
        return new Version<>(
                revision,
                next,
                from.map(Offered::authorship).orElse(authorship),
                next.isPresent() ? line.state() : options.state(),
                from.map(Offered::turn).orElse(turn),
                intake.known());
    }

    /// Whether a newer import stands in its place.
    boolean isVoid() {
        return intake.replaced().isAfter(turn);
    }
}
