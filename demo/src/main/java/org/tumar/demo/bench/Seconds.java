package org.tumar.demo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/// Takes down times as they come, second by second.
final class Seconds {

    private static final int DIGITS = 3;

    private final Recorder recorder = new Recorder(DIGITS);
    private final AtomicLong failures = new AtomicLong();
    private final List<Histogram> each = new ArrayList<>();
    private long nanos;

    void took(long time) {
        recorder.recordValue(time / 1_000);
    }

    void failed() {
        failures.incrementAndGet();
    }

    /// Returns when the time is over.
    void count(Duration time) {
        long begun = System.nanoTime();
        recorder.reset();
        for (long second = 1; second <= time.toSeconds(); second++) {
            until(begun + second * 1_000_000_000L);
            each.add(recorder.getIntervalHistogram());
        }
        nanos = System.nanoTime() - begun;
    }

    Measured measured() {
        return new Measured(Duration.ofNanos(nanos), List.copyOf(each), failures.get());
    }

    private static void until(long end) {
        try {
            long left = end - System.nanoTime();
            if (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
