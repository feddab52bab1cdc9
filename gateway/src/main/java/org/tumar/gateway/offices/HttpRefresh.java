package org.tumar.gateway.offices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.kit.Deadline;

/// Asks every office for everything from time to time, so that last good answers are complete and
/// recent even for questions that nobody asked; and asks those that are left alone whether they are
/// back, so that no client waits for that. At most one such call per office is under way.
final class HttpRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRefresh.class);

    /// A whole answer may be large, and nobody is waiting.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// How often to look whether an office's breaker lets a call through.
    private static final Duration LOOK = Duration.ofMillis(250);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refresh").factory());
    private final Clock time;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param every how often to refresh; zero: never
    /// @param patience what a client waits for an office: one that is slower is not back
    HttpRefresh(List<HttpOfficeLine> lines, Duration every, Duration patience, Clock time) {
        this.time = time;
        for (HttpOfficeLine line : lines) {
            Semaphore free = new Semaphore(1);
            schedule(LOOK, free, () -> line.probe(request("probe-", patience)));
            if (!every.isZero()) {
                schedule(
                        every,
                        free,
                        () ->
                                line.refresh(
                                        new Question.Everything(), request("refresh-", PATIENCE)));
            }
        }
    }

    private void schedule(Duration every, Semaphore free, Runnable call) {
        var _ =
                clock.scheduleWithFixedDelay(
                        () -> begin(call, free), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void begin(Runnable call, Semaphore free) {
        if (free.tryAcquire()) {
            threads.execute(() -> {
                try {
                    call.run();
                } catch (RuntimeException bug) {
                    LOG.error("asking an office in the background failed", bug);
                } finally {
                    free.release();
                }
            });
        }
    }

    private Request request(String kind, Duration patience) {
        return new Request(Deadline.in(patience, time), true, kind + UUID.randomUUID());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
