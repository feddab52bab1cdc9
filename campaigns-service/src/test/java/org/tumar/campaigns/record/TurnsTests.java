package org.tumar.campaigns.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.tumar.kit.records.Busy;

class TurnsTests {

    private final Turns turns = new Turns();

    private CompletableFuture<Boolean> asked(Runnable work) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    work.run();
                    done.complete(true);
                });
        return done;
    }

    @Test
    void letsNobodyChangeWhatOthersAreEnteringRecordsBy() throws Exception {
        CompletableFuture<CompletableFuture<Boolean>> change = new CompletableFuture<>();
        turns.done(() -> {
            CompletableFuture<Boolean> alone = asked(() -> turns.alone(() -> true));
            assertThatThrownBy(() -> alone.get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            change.complete(alone);
        });

        assertThat(change.get().get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsNobodyWaitForEver() {
        Turns impatient = new Turns(Duration.ofMillis(50));
        impatient.done(() ->
                assertThat(
                                asked(() ->
                                        assertThatThrownBy(() -> impatient.alone(() -> true))
                                                .isInstanceOf(Busy.class)))
                        .succeedsWithin(Duration.ofSeconds(10)));

        assertThat(impatient.alone(() -> true)).isTrue();
    }

    @Test
    void letsOthersEnterBeside() {
        turns.done(() ->
                assertThat(asked(() -> turns.done(() -> {})))
                        .succeedsWithin(Duration.ofSeconds(10)));
    }
}
