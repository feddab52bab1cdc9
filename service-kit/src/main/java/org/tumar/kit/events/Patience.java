package org.tumar.kit.events;

import java.time.Duration;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/// How long to wait after each failure: longer each time, never quite the same, up to a bound.
final class Patience {

    private static final long FIRST_MS = 100;
    private static final long JITTER_MS = 50;
    private static final double FACTOR = 2;

    private final ExponentialBackOff rule = new ExponentialBackOff(FIRST_MS, FACTOR);
    private BackOffExecution turn;

    Patience(Duration most) {
        rule.setMaxInterval(most.toMillis());
        rule.setJitter(JITTER_MS);
        this.turn = rule.start();
    }

    Duration next() {
        return Duration.ofMillis(turn.nextBackOff());
    }

    /// It went well.
    void reset() {
        turn = rule.start();
    }
}
