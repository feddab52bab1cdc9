package org.tumar.kit;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    /// The id of the request that this thread serves; empty outside of one.
    ///
    /// Threads that a request starts do not inherit it: hand it to them.
    public static Optional<String> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Does something under an id, in the logging context too.
    public static <T> T call(String id, Supplier<T> work) {
        try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
            return ScopedValue.where(CURRENT, id).call(work::get);
        }
    }

    /// What came from outside, where it is a token that may stand in a log.
    public static Optional<String> sane(@Nullable String id) {
        return Optional.ofNullable(id).filter(it -> SANE.matcher(it).matches());
    }
}
