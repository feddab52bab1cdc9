package org.tumar.indicators.figure;

import java.util.ArrayList;
import java.util.List;

/// Which of an office's sequences have been taken in: those up to a high water but for the gaps.
///
/// Of very many the oldest are forgotten; taken in again they do no harm, as older ones.
///
/// @param ranges ascending, apart from one another
public record Received(List<Range> ranges) {

    public static final Received NONE = new Received(List.of());

    private static final int MOST = 1_000;

    /// @param last inclusive
    public record Range(long first, long last) {

        boolean has(long sequence) {
            return first <= sequence && sequence <= last;
        }
    }

    public Received {
        ranges = List.copyOf(ranges);
    }

    public boolean has(long sequence) {
        return ranges.stream().anyMatch(it -> it.has(sequence));
    }

    /// The greatest that was taken in; 0 before the first.
    public long highWater() {
        return ranges.isEmpty() ? 0 : ranges.getLast().last();
    }

    public Received plus(long sequence) {
        if (has(sequence)) {
            return this;
        }
        Range joined = new Range(sequence, sequence);
        List<Range> before = new ArrayList<>();
        List<Range> after = new ArrayList<>();
        for (Range range : ranges) {
            if (range.last() == sequence - 1) {
                joined = new Range(range.first(), joined.last());
            } else if (range.first() == sequence + 1) {
                joined = new Range(joined.first(), range.last());
            } else {
                (range.last() < sequence ? before : after).add(range);
            }
        }
        before.add(joined);
        before.addAll(after);
        return new Received(before.subList(Math.max(0, before.size() - MOST), before.size()));
    }
}
