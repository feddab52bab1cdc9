package org.tumar.campaigns.record;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.tumar.kit.Deadline;
import org.tumar.kit.records.Busy;

/// Within a process, nobody changes what others count by between the look at it and their writing.
///
/// Whoever enters records that count by others may do so beside one another; whoever changes a
/// campaign, a material or a hotline does it alone. Whose turn does not come in time is told
/// [Busy].
public final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Duration patience;

    public Turns() {
        this(PATIENCE);
    }

    /// @param patience how long a turn is waited for, where whoever asked still waits
    public Turns(Duration patience) {
        this.patience = patience;
    }

    /// Looks at what others count by, and writes by it.
    public <T> T beside(Supplier<T> work) {
        return held(lock.readLock(), work);
    }

    /// As [#beside(Supplier)], of what answers nothing.
    public void done(Runnable work) {
        beside(() -> {
            work.run();
            return true;
        });
    }

    /// Looks at what counts by a record, and changes it.
    public <T> T alone(Supplier<T> work) {
        return held(lock.writeLock(), work);
    }

    private <T> T held(Lock lock, Supplier<T> work) {
        if (!isGot(lock)) {
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Whoever waits for others lets those wait who come later: so not for ever.
    private boolean isGot(Lock lock) {
        Duration left = Deadline.current().left();
        Duration most = left.compareTo(patience) < 0 ? left : patience;
        try {
            return lock.tryLock(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
