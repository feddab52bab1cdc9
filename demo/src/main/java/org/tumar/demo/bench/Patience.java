package org.tumar.demo.bench;

import java.io.IOException;
import java.time.Duration;
import org.tumar.demo.console.CommandFailed;

/// Asks again and again until something is so.
final class Patience {

    private Patience() {}

    /// Something that may be so.
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    /// A question that fails counts as a no.
    ///
    /// @return how long it took
    /// @throws CommandFailed where it is not so in time
    static Duration until(String what, Duration patience, Duration between, Condition condition) {
        long begun = System.nanoTime();
        while (!holds(condition)) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new CommandFailed("Not in %d s: %s.".formatted(patience.toSeconds(), what));
            }
            pause(between);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (IOException | CommandFailed _) {
            return false;
        }
    }
}
