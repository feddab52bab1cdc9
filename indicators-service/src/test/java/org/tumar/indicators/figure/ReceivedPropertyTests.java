package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ReceivedPropertyTests {

    @Property(tries = 300)
    void knowsJustWhatWasReceivedInWhateverOrder(
            @ForAll @Size(max = 60) List<@LongRange(min = 1, max = 80) Long> sequences,
            @ForAll long seed) {
        List<Long> shuffled = new ArrayList<>(sequences);
        Collections.shuffle(shuffled, new Random(seed));

        Received received = of(shuffled);

        assertThat(received).isEqualTo(of(sequences));
        HashSet<Long> known = new HashSet<>(sequences);
        for (long sequence = 0; sequence <= 81; sequence++) {
            assertThat(received.has(sequence)).isEqualTo(known.contains(sequence));
        }
        assertThat(received.highWater())
                .isEqualTo(sequences.stream().mapToLong(it -> it).max().orElse(0));
    }

    @Property(tries = 300)
    void keepsAsFewRangesAsThereAreGaps(
            @ForAll @Size(max = 60) List<@LongRange(min = 1, max = 80) Long> sequences) {
        Received received = of(sequences);

        for (int i = 1; i < received.ranges().size(); i++) {
            assertThat(received.ranges().get(i).first())
                    .isGreaterThan(received.ranges().get(i - 1).last() + 1);
        }
    }

    @Property(tries = 3)
    void forgetsTheOldestOfVeryMany() {
        Received received = Received.NONE;
        for (long sequence = 2; sequence <= 4_000; sequence += 2) {
            received = received.plus(sequence);
        }

        assertThat(received.ranges()).hasSize(1_000);
        assertThat(received.has(4_000)).isTrue();
        assertThat(received.has(2)).isFalse();
    }

    private static Received of(List<Long> sequences) {
        Received received = Received.NONE;
        for (long sequence : sequences) {
            received = received.plus(sequence);
        }
        return received;
    }
}
