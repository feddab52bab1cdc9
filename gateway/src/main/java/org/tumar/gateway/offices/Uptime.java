package org.tumar.gateway.offices;

/// Nanoseconds since some start: a clock that is never set back, for ages and for what came first.
@FunctionalInterface
interface Uptime {

    /// Before everything.
    long NEVER = -1;

    /// @return zero or more
    long now();

    static Uptime system() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }
}
