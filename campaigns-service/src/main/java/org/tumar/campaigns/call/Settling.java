package org.tumar.campaigns.call;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Heals, again and again, what a crash or a store that was away left undone: until then a call on
/// its way to another day counts nowhere.
final class Settling implements AutoCloseable {

    static final Duration PAUSE = Duration.ofSeconds(30);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("settle calls").factory());

    /// @param pause after each round
    /// @param trouble told why a round broke off; the next one finds the same again
    Settling(Runnable round, Duration pause, Consumer<RuntimeException> trouble) {
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
