package org.tumar.kit.observe;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Health that is told within bounded time, also where what it asks takes a connection and never
/// answers: DOWN then.
///
/// One question is under way at a time, however many ask.
public final class BoundedHealth implements HealthIndicator {

    private final HealthIndicator asked;
    private final Duration patience;
    private Future<Health> underWay = CompletableFuture.completedFuture(Health.unknown().build());

    /// @param asked may block
    /// @param patience how long an answer is waited for
    public BoundedHealth(HealthIndicator asked, Duration patience) {
        this.asked = asked;
        this.patience = patience;
    }

    @Override
    public Health health() {
        try {
            return answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Health.down()
                    .withDetail("reason", "no answer within " + patience.toMillis() + " ms")
                    .build();
        } catch (ExecutionException _) {
            return Health.down().build();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized Future<Health> answer() {
        if (underWay.isDone()) {
            FutureTask<Health> question = new FutureTask<>(asked::health);
            Thread.startVirtualThread(question);
            underWay = question;
        }
        return underWay;
    }
}
