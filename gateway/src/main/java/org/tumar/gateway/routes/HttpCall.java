package org.tumar.gateway.routes;

import java.io.IOException;
import java.io.InterruptedIOException;
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

    /// Whom a call waits for.
    enum Awaited {
        OFFICE,
        /// The caller, for its body.
        SENDER,
        /// The caller, to take what it is sent.
        TAKER
    }

    private final ScheduledExecutorService clock;
    private final Duration limit;
    private final boolean shortened;
    private volatile Awaited awaited = Awaited.OFFICE;
    private volatile @Nullable Awaited late;
    private volatile @Nullable HttpUriRequestBase request;
    private volatile @Nullable Future<?> alarm;

    /// @param time that the route gives
    /// @param deadline that the caller gives
    HttpCall(ScheduledExecutorService clock, Duration time, Deadline deadline) {
        this.clock = clock;
        this.shortened = deadline.left().compareTo(time) < 0;
        this.limit = shortened ? deadline.left() : time;
    }

    /// From now on the time counts.
    void begins(HttpUriRequestBase begun) {
        request = begun;
        alarm =
                clock.schedule(
                        () -> {
                            late = awaited;
                            begun.cancel();
                        },
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void awaits(Awaited from) {
        awaited = from;
    }

    /// Reads from the office, or writes to it, while the caller is waited for else.
    ///
    /// @throws IOException also where the time is up: a write to a buffer would not notice
    <T> T withOffice(Exchange<T> exchange) throws IOException {
        if (isLate()) {
            throw new InterruptedIOException("the time is up");
        }
        Awaited before = awaited;
        awaits(Awaited.OFFICE);
        T result = exchange.run();
        awaits(before);
        return result;
    }

    Duration limit() {
        return limit;
    }

    /// Whether the time was up.
    boolean isLate() {
        return late != null;
    }

    /// Whether the time was up by the office's doing: the caller gave all of it, and the office was
    /// waited for.
    boolean isOfficeLate() {
        return late == Awaited.OFFICE && !shortened;
    }

    /// Whether the time was up before the caller had sent its body.
    boolean isCallerLate() {
        return late == Awaited.SENDER;
    }

    /// Whatever was not read to its end is let go, with its connection.
    @Override
    public void close() {
        Future<?> set = alarm;
        if (set != null) {
            set.cancel(false);
        }
        HttpUriRequestBase begun = request;
        if (begun != null) {
            begun.cancel();
        }
    }

    /// Moves bytes.
    interface Exchange<T> {

        T run() throws IOException;
    }
}
