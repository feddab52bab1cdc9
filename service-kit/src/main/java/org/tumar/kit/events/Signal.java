package org.tumar.kit.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one thread, or ends it.
final class Signal {

    private final Semaphore wakes = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);

    void wake() {
        wakes.release();
    }

    void stop() {
        end.countDown();
        wakes.release();
    }

    boolean stopped() {
        return end.getCount() == 0;
    }

    /// Waits for a wake, at most so long.
    void await(Duration most) {
        try {
            if (wakes.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException _) {
            stop();
        }
    }

    /// Waits so long, whatever wakes come.
    ///
    /// @return false where it is stopped
    boolean pause(Duration time) {
        try {
            return !end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            stop();
            return false;
        }
    }
}
