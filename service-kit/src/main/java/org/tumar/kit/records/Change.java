package org.tumar.kit.records;

import java.util.Optional;

/// A record's next state.
///
/// @param over the sequence that it was made from; 0 where there was no such record
/// @param sending told in place of what may still wait of the record; where it is empty, nothing of
///   the record is told any longer
public record Change<T>(Kept<T> next, long over, Optional<Sending<?>> sending) {

    public static <T> Change<T> first(Kept<T> next, Optional<Sending<?>> sending) {
        return new Change<>(next, 0, sending);
    }

    public static <T> Change<T> of(Kept<T> before, Kept<T> next, Optional<Sending<?>> sending) {
        return new Change<>(next, before.sequence(), sending);
    }
}
