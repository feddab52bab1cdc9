package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tumar.kit.Correlation;
import org.tumar.kit.events.Handling.Settled;

class HandlingTests {

    private final List<Duration> pauses = new ArrayList<>();
    private final List<Handled> heard = new ArrayList<>();

    @Test
    void settlesABatchAtOnce() {
        assertThat(
                        settled(
                                all ->
                                        all.stream()
                                                .<Handled>map(_ -> new Handled.Applied())
                                                .toList(),
                                3))
                .containsOnly(new Settled(new Handled.Applied(), 1));
        assertThat(pauses).isEmpty();
    }

    @Test
    void waitsForTheStoreHoweverLongItIsAway() {
        AtomicInteger asked = new AtomicInteger();
        List<Settled> outcomes =
                settled(
                        all -> {
                            if (asked.incrementAndGet() <= 50) {
                                throw new StoreAway(new IllegalStateException("away"));
                            }
                            return applied(all);
                        },
                        2);
        assertThat(outcomes).containsOnly(new Settled(new Handled.Applied(), 1));
        assertThat(pauses).hasSize(50);
        assertThat(pauses.getLast()).isLessThanOrEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void parksThePoisonousOneAlone() {
        List<Settled> outcomes =
                settled(
                        all -> {
                            if (all.stream().anyMatch(it -> it.sequence() == 1)) {
                                throw new IllegalStateException("poison");
                            }
                            return applied(all);
                        },
                        3);
        assertThat(outcomes)
                .containsExactly(
                        new Settled(new Handled.Applied(), 1),
                        new Settled(
                                new Handled.Refused("handling it failed: IllegalStateException"),
                                Handling.TRIES),
                        new Settled(new Handled.Applied(), 1));
    }

    /// Its outcome stands, and would be a duplicate when the broker delivers it again.
    @Test
    void tellsOfAnOutcomeAlsoWhereTheRestOfTheBatchIsAbandoned() {
        assertThatThrownBy(() ->
                        settled(
                                all -> {
                                    if (all.stream().anyMatch(it -> it.sequence() == 1)) {
                                        throw pauses.size() < Handling.TRIES
                                                ? new IllegalStateException("poison")
                                                : new Handling.Abandoned();
                                    }
                                    return applied(all);
                                },
                                3))
                .isInstanceOf(Handling.Abandoned.class);
        assertThat(heard).containsExactly(new Handled.Applied());
    }

    @Test
    void triesAgainWhatMayPass() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(
                        settled(
                                all -> {
                                    if (asked.incrementAndGet() < Handling.TRIES) {
                                        throw new IllegalStateException("not yet");
                                    }
                                    return applied(all);
                                },
                                2))
                .containsOnly(new Settled(new Handled.Applied(), Handling.TRIES));
    }

    @Test
    void takesAHandlerThatForgetsAnOutcomeForAFailure() {
        assertThat(settled(_ -> List.of(), 1).getFirst().outcome())
                .isInstanceOf(Handled.Refused.class);
    }

    @Test
    void handlesWithTheCorrelationOfTheRequest() {
        List<String> seen = new ArrayList<>();
        settled(
                all -> {
                    seen.add(Correlation.current().orElseThrow());
                    return applied(all);
                },
                2);
        assertThat(seen).containsExactly("request-P");
    }

    private static List<Handled> applied(List<Event> all) {
        return all.stream().<Handled>map(_ -> new Handled.Applied()).toList();
    }

    private List<Settled> settled(EventHandler handler, int events) {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(Events.signal("P", i));
        }
        return new Handling(
                        new EventQueue("q", handler), EventTracing.NONE, heard::add, pauses::add)
                .settle(all);
    }
}
