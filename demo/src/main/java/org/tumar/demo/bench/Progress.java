package org.tumar.demo.bench;

import java.time.Duration;
import java.util.Locale;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;

/// Says how far a benchmark is, and ends one that takes too long.
final class Progress {

    private static final int OFTEN = 100;

    private final Console console;
    private final Duration limit;
    private final long begun = System.nanoTime();
    private String phase = "start";

    Progress(Console console, Duration limit) {
        this.console = console;
        this.limit = limit;
    }

    void phase(String what) {
        phase = what;
        note(what);
    }

    /// One of many steps of a phase is done.
    ///
    /// @throws CommandFailed where the time is up
    void done(int step, int of) {
        if (System.nanoTime() - begun > limit.toNanos()) {
            throw new CommandFailed(
                    "Not done in %d min; it was at: %s, %d of %d."
                            .formatted(limit.toMinutes(), phase, step, of));
        }
        if (step % OFTEN == 0 && step < of) {
            note("  %d of %d".formatted(step, of));
        }
    }

    private void note(String what) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        console.note(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
    }
}
