package org.tumar.demo.command;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tumar.demo.console.Console;
import org.tumar.demo.replay.Outcome;
import org.tumar.demo.replay.Replay;
import org.tumar.demo.replay.ReplayLines;

/// One replay, told as it goes.
record ReplayRun(Console console) {

    private static final Duration STILL = Duration.ofSeconds(2);

    /// @return whether everything was taken and is counted as expected
    boolean run(Replay replay) {
        Outcome outcome = withTicks(replay);
        console.note(ReplayLines.of(outcome.end()));
        ReplayLines.of(outcome).forEach(console::say);
        return outcome.isEqual();
    }

    private Outcome withTicks(Replay replay) {
        try (ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor()) {
            var tick =
                    ticks.scheduleAtFixedRate(
                            () -> console.note(ReplayLines.of(replay.progress().moment())),
                            STILL.toSeconds(),
                            STILL.toSeconds(),
                            TimeUnit.SECONDS);
            try {
                return replay.run();
            } finally {
                tick.cancel(false);
            }
        }
    }
}
