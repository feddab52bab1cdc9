package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever a broker does, an outbox empties in order of each subject and nothing is skipped.
class LanePropertyTests {

    @Property(tries = 300)
    void settlesEachSubjectInOrder(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 4) Integer> subjects,
            @ForAll long seed) {
        MemoryOutbox outbox = outbox(subjects);
        Moody broker = new Moody(new Random(seed), 0.3);
        run(new Lane("REGION", outbox, broker, EventMeters.NONE, 10), outbox);
        assertThat(bySubject(outbox.order())).allSatisfy((_, all) -> assertThat(all).isSorted());
        assertThat(outbox.order()).hasSize(subjects.size()).doesNotHaveDuplicates();
    }

    /// What arrived too early arrives again: the last copies stand in order.
    @Property(tries = 300)
    void sendsAgainWhatOvertook(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 4) Integer> subjects,
            @ForAll long seed) {
        MemoryOutbox outbox = outbox(subjects);
        Moody broker = new Moody(new Random(seed), 0.3);
        run(new Lane("REGION", outbox, broker, EventMeters.NONE, 10), outbox);
        assertThat(bySubject(lastCopies(broker.arrived)))
                .allSatisfy((_, all) -> assertThat(all).isSorted());
        assertThat(new HashSet<>(broker.arrived)).hasSize(subjects.size());
    }

    /// After a failure of a subject nothing of it is sent until that event has arrived.
    @Property(tries = 300)
    void letsNothingOvertakeAfterAFailure(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 4) Integer> subjects,
            @ForAll long seed) {
        MemoryOutbox outbox = outbox(subjects);
        Moody broker = new Moody(new Random(seed), 0.3);
        run(new Lane("REGION", outbox, broker, EventMeters.NONE, 10), outbox);
        assertThat(broker.overtaking).isEmpty();
    }

    private static void run(Lane lane, MemoryOutbox outbox) {
        for (int turn = 0; turn < 5_000 && outbox.left("REGION") > 0; turn++) {
            lane.turn(turn % 3 == 0);
        }
        assertThat(outbox.left("REGION")).isZero();
    }

    private static MemoryOutbox outbox(List<Integer> subjects) {
        MemoryOutbox outbox = new MemoryOutbox();
        for (int i = 0; i < subjects.size(); i++) {
            outbox.add(Events.signal("P" + subjects.get(i), i));
        }
        return outbox;
    }

    private static Map<String, List<Long>> bySubject(List<Event> events) {
        Map<String, List<Long>> all = new HashMap<>();
        events.forEach(
                it -> all.computeIfAbsent(it.subject(), _ -> new ArrayList<>()).add(it.sequence()));
        return all;
    }

    private static List<Event> lastCopies(List<Event> arrived) {
        Set<Event> seen = new HashSet<>();
        return arrived.reversed().stream().filter(seen::add).toList().reversed();
    }

    /// Takes some, loses some, and sometimes takes without saying so.
    private static final class Moody implements Publisher {

        private final Random random;
        private final double mood;
        private final List<Event> arrived = new ArrayList<>();
        private final List<String> overtaking = new ArrayList<>();
        private final Map<String, Event> blocked = new HashMap<>();

        Moody(Random random, double mood) {
            this.random = random;
            this.mood = mood;
        }

        @Override
        public Published publish(List<Event> events) {
            Set<Event> taken = new HashSet<>();
            Map<String, Event> failed = new HashMap<>();
            for (Event it : events) {
                Event before = blocked.get(it.subject());
                if (before != null && !before.equals(it)) {
                    overtaking.add("%s before %s".formatted(it, before));
                }
                take(it, taken, failed);
            }
            events.forEach(it -> blocked.remove(it.subject()));
            blocked.putAll(failed);
            return new Published(
                    taken,
                    0,
                    taken.size() == events.size() ? Optional.empty() : Optional.of("moody"));
        }

        private void take(Event it, Set<Event> taken, Map<String, Event> failed) {
            if (random.nextDouble() < mood) {
                failed.putIfAbsent(it.subject(), it);
                if (random.nextBoolean()) {
                    arrived.add(it);
                }
                return;
            }
            arrived.add(it);
            taken.add(it);
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public void close() {
            blocked.clear();
        }
    }
}
