package org.tumar.indicators.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a statement stands in the order of all.
record TurnDocument(Instant at, String office, long sequence) {

    static @Nullable TurnDocument of(Turn turn) {
        return turn.equals(Turn.NONE)
                ? null
                : new TurnDocument(turn.at(), turn.office(), turn.sequence());
    }

    static Turn turn(@Nullable TurnDocument stored) {
        return stored == null
                ? Turn.NONE
                : new Turn(stored.at(), stored.office(), stored.sequence());
    }
}
