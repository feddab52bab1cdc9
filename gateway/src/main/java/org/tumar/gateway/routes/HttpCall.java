package org.tumar.gateway.routes;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.Deadline;

/// One routed call, broken off when its time is up, whatever it is at then.
final class HttpCall implements AutoCloseable {

    static final ScopedValue<HttpCall> CURRENT = ScopedValue.newInstance();

    private final ScheduledExecutorService clock;
    private final Duration limit;
    private final boolean shortened;
    private volatile boolean late;
    private volatile boolean waiting;
    private volatile boolean keptWaiting;
    private volatile @Nullable Future<?> alarm;

    /// @param time that the route gives
    /// @param deadline that the caller gives
    HttpCall(ScheduledExecutorService clock, Duration time, Deadline deadline) {
        this.clock = clock;
        this.shortened = deadline.left().compareTo(time) < 0;
        this.limit = shortened ? deadline.left() : time;
    }

    /// From now on the time counts.
    void begins(HttpUriRequestBase request) {
        alarm =
                clock.schedule(
                        () -> {
                            keptWaiting = waiting;
                            late = true;
                            request.cancel();
                        },
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// Whether it is the office that has to do something next: not while the caller sends, or takes
    /// what it is sent.
    void waits(boolean forOffice) {
        waiting = forOffice;
    }

    Duration limit() {
        return limit;
    }

    /// Whether the time was up.
    boolean isLate() {
        return late;
    }

    /// Whether the time was up by the office's doing: the caller gave all of it, and used none up.
    boolean isOfficeLate() {
        return late && keptWaiting && !shortened;
    }

    @Override
    public void close() {
        Future<?> set = alarm;
        if (set != null) {
            set.cancel(false);
        }
    }
}
