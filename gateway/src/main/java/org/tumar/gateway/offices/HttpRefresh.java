package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes on without a request: answers are asked again before they are too old, offices that
/// failed are asked whether they are back, and from time to time every office is asked for
/// everything.
final class HttpRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRefresh.class);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refresh").factory());

    /// @param views those that are kept warm at the moment
    /// @param every how often each office is asked for everything; zero: never
    /// @param look how often to look what has to be asked; zero: never
    HttpRefresh(Supplier<List<OfficeView>> views, Duration every, Duration look) {
        schedule(look, () -> views.get().forEach(it -> it.errands().tend()));
        schedule(every, () -> views.get().forEach(it -> it.errands().refresh()));
    }

    private void schedule(Duration every, Runnable work) {
        if (!every.isZero()) {
            var _ =
                    clock.scheduleWithFixedDelay(
                            () -> run(work), 0, every.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            LOG.error("asking offices in the background failed", bug);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
