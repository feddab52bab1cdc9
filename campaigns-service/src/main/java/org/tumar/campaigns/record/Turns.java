package org.tumar.campaigns.record;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Within a process, nobody changes what others count by between the look at it and their writing.
///
/// Whoever enters records that count by others may do so beside one another; whoever changes a
/// campaign, a material or a hotline does it alone.
public final class Turns {

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

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

    private static <T> T held(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
