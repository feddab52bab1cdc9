package org.tumar.demo.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// How long it takes from written to counted: from the answer to a bulk until the region's figures
/// have as many more as that and those before it brought.
final class Lag {

    private static final int DIGITS = 3;

    private final Map<Lane, Deque<Mark>> waiting = new HashMap<>();
    private final Map<Lane, Long> before = new HashMap<>();
    private final Map<Lane, Long> written = new HashMap<>();
    private final Histogram taken = new Histogram(DIGITS);

    private record Lane(String country, Counted counted) {}

    /// @param count that there is when it is counted
    private record Mark(long count, long nanos) {}

    /// @param brought how many more there will be of what is counted so
    void written(String country, Counted counted, long brought, long nanos) {
        Lane lane = new Lane(country, counted);
        Long known = before.get(lane);
        if (known != null && brought > 0) {
            long sum = written.merge(lane, brought, Long::sum);
            waiting.computeIfAbsent(lane, _ -> new ArrayDeque<>())
                    .add(new Mark(known + sum, nanos));
        }
    }

    /// The first time it says what there was before.
    void counted(String country, Counted counted, long count, long nanos) {
        Lane lane = new Lane(country, counted);
        before.putIfAbsent(lane, count);
        Deque<Mark> marks = waiting.getOrDefault(lane, new ArrayDeque<>());
        while (!marks.isEmpty() && marks.peek().count() <= count) {
            taken.recordValue(Math.max(0, nanos - marks.remove().nanos()) / 1_000_000);
        }
    }

    /// When the oldest bulk of a country was written that is not counted yet; now, where there is
    /// none.
    long oldest(String country, long now) {
        return waiting.entrySet().stream()
                .filter(it -> it.getKey().country().equals(country))
                .flatMap(it -> it.getValue().stream())
                .mapToLong(Mark::nanos)
                .min()
                .orElse(now);
    }

    int waiting() {
        return waiting.values().stream().mapToInt(Deque::size).sum();
    }

    /// In milliseconds.
    Histogram taken() {
        return taken.copy();
    }
}
