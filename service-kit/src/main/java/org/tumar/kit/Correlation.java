package org.tumar.kit;

import java.util.Optional;
import org.slf4j.MDC;

/// The id under which everything that one request caused can be found in the logs.
public final class Correlation {

    /// Names the id on the way in and on the way out.
    public static final String HEADER = "X-Correlation-Id";

    /// The id's name in the logging context (MDC) and in problems.
    public static final String KEY = "correlationId";

    /// The name in the logging context (MDC) of the service that is at work.
    static final String SERVICE = "service";

    static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private Correlation() {}

    /// The id of the request that this thread serves; empty outside of one.
    ///
    /// Threads that a request starts do not inherit it: hand it to them.
    public static Optional<String> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Does work under an id that came otherwise than by a request: its log lines carry it.
    public static void during(String id, Runnable work) {
        try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
            ScopedValue.where(CURRENT, id).run(work);
        }
    }
}
