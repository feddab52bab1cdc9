package org.tumar.campaigns.record;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Does, again and again, what a correction leaves to be done, and what a crash or a store that was
/// away left undone.
public final class Rounds implements AutoCloseable {

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("record rounds").factory());

    /// @param pause after each round
    /// @param trouble told why a round broke off; the next one finds the same again
    public Rounds(Runnable round, Duration pause, Consumer<RuntimeException> trouble) {
        Runnable tried =
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException why) {
                        trouble.accept(why);
                    }
                };
        var _ = timer.scheduleWithFixedDelay(tried, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
