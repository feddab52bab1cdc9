package org.tumar.campaigns.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTests {

    @Test
    void goesOnAfterARoundThatTheStoreWasAwayFor() {
        AtomicInteger rounds = new AtomicInteger();
        Runnable round =
                () -> {
                    if (rounds.incrementAndGet() < 3) {
                        throw new IllegalStateException("the store is away");
                    }
                };

        List<String> told = new CopyOnWriteArrayList<>();
        try (Rounds _ =
                new Rounds(round, Duration.ofMillis(1), why -> told.add(why.getMessage()))) {
            await().untilAsserted(() -> assertThat(rounds.get()).isGreaterThan(3));
        }
        assertThat(told).containsExactly("the store is away", "the store is away");
    }
}
