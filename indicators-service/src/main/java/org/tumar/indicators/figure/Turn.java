package org.tumar.indicators.figure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// Where a statement stands in the order of all that offices say of a programme's figures, however
/// late they arrive.
///
/// @param at when it was made; always after every statement that its office knew of then
/// @param office whose statement it is
/// @param sequence of that office's revision that it was made with
public record Turn(Instant at, String office, long sequence) implements Comparable<Turn> {

    /// Before all.
    public static final Turn NONE = new Turn(Instant.EPOCH, "", 0);

    private static final Comparator<Turn> ORDER =
            Comparator.comparing(Turn::at)
                    .thenComparingLong(Turn::sequence)
                    .thenComparing(Turn::office);

    /// As exact as a store keeps it.
    public Turn {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isAfter(Turn other) {
        return compareTo(other) > 0;
    }

    public Turn or(Turn other) {
        return other.isAfter(this) ? other : this;
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
