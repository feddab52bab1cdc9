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
/// recent even for questions that nobody asked. At most one such call per office is under way.
final class HttpRefresh implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRefresh.class);

    /// A whole answer may be large, and nobody is waiting.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refresh").factory());
    private final Clock time;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpRefresh(List<HttpOfficeLine> lines, Duration every, Clock time) {
        this.time = time;
        if (every.isZero()) {
            return;
        }
        for (HttpOfficeLine line : lines) {
            Semaphore free = new Semaphore(1);
            var _ =
                    clock.scheduleWithFixedDelay(
                            () -> begin(line, free), 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void begin(HttpOfficeLine line, Semaphore free) {
        if (free.tryAcquire()) {
            threads.execute(() -> {
                try {
                    refresh(line);
                } finally {
                    free.release();
                }
            });
        }
    }

    private void refresh(HttpOfficeLine line) {
        try {
            line.ask(
                    new Question.Everything(),
                    new Request(Deadline.in(PATIENCE, time), true, "refresh-" + UUID.randomUUID()));
        } catch (RuntimeException bug) {
            LOG.error("refreshing office {} failed", line.office().code(), bug);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
