package org.tumar.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// When the answer to a request is of no use any more.
public final class Deadline {

    /// Milliseconds that the caller still waits.
    public static final String HEADER = "X-Request-Timeout";

    /// What is left where nobody set a deadline: a hundred years.
    public static final Duration UNLIMITED = Duration.ofDays(36_500);

    static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private static final Deadline NONE = in(UNLIMITED, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private final Clock clock;
    private final Instant end;

    private Deadline(Clock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    /// A deadline that much from now.
    public static Deadline in(Duration left, Clock clock) {
        return new Deadline(clock, clock.instant().plus(left));
    }

    /// The deadline of the request that this thread serves, else one that stays [#UNLIMITED] away.
    ///
    /// Threads that a request starts do not inherit it: hand it to them.
    public static Deadline current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    /// What is left; zero where it is used up.
    public Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean isUsedUp() {
        return left().isZero();
    }

    /// @throws ErrorResponseException the 503 problem, where nothing is left
    public void check() {
        if (isUsedUp()) {
            throw exceeded().exception();
        }
    }

    /// The 503 problem of work that could not be done in time.
    public static Problem exceeded() {
        return Problem.common(
                HttpStatus.SERVICE_UNAVAILABLE,
                "deadline-exceeded",
                "The answer would come too late: the time that the caller gave is used up.");
    }
}
