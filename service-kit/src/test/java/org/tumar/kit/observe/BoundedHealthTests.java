package org.tumar.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class BoundedHealthTests {

    private static BoundedHealth of(HealthIndicator asked) {
        return new BoundedHealth(asked, Duration.ofMillis(200));
    }

    @Test
    void saysWhatItWasTold() {
        assertThat(of(() -> Health.up().build()).health().getStatus()).isEqualTo(Status.UP);
        assertThat(of(() -> Health.down().build()).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownInTimeWhereNobodyAnswersAndUpAgainOnceTheyDo() {
        CountDownLatch silence = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        BoundedHealth health =
                of(() -> {
                    asked.incrementAndGet();
                    awaitQuietly(silence);
                    return Health.up().build();
                });

        long began = System.nanoTime();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        assertThat(asked).hasValue(1);

        silence.countDown();
        await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void isDownWhereTheQuestionFails() {
        BoundedHealth health =
                of(() -> {
                    throw new IllegalStateException("with a password in it");
                });

        assertThat(health.health()).isEqualTo(Health.down().build());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
