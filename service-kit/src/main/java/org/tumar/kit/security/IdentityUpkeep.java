package org.tumar.kit.security;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps keys and the process's own token fresh, in the background: no request waits for it, and no
/// start.
final class IdentityUpkeep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IdentityUpkeep.class);

    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LAST_RETRY = Duration.ofSeconds(10);

    /// Something to be kept fresh.
    private interface Chore {
        /// How long it will do; empty where it failed.
        Optional<Duration> done();
    }

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(
                    1, Thread.ofPlatform().daemon().name("identity").factory());

    IdentityUpkeep(SigningKeys keys, @Nullable HttpServiceIdentity own) {
        begin(() -> keys.fetch() ? Optional.of(SigningKeys.FRESH) : Optional.empty());
        if (own != null) {
            begin(own::renew);
        }
    }

    private void begin(Chore chore) {
        timer.execute(() -> turn(chore, FIRST_RETRY));
    }

    private void turn(Chore chore, Duration retry) {
        Optional<Duration> good = tried(chore);
        Duration pause = good.orElse(retry);
        Duration next = good.isPresent() ? FIRST_RETRY : longer(retry);
        if (!timer.isShutdown()) {
            var _ =
                    timer.schedule(
                            () -> turn(chore, next), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// A bug must not end the upkeep.
    private static Optional<Duration> tried(Chore chore) {
        try {
            return chore.done();
        } catch (RuntimeException bug) {
            log.error("Identity is not kept fresh", bug);
            return Optional.empty();
        }
    }

    private static Duration longer(Duration retry) {
        Duration doubled = retry.multipliedBy(2);
        return doubled.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : doubled;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
