package org.tumar.gateway.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.offices.ProgrammeChange;

/// What changed of a programme since its subscriber was last told.
record ProgrammeChanges(String code, List<String> offices, Instant at) {

    /// Gathers changes for a subscriber who is slower than they are: as many as there are offices,
    /// however long it takes.
    static final class Gathered {

        private final SortedSet<String> offices = new TreeSet<>();
        private @Nullable Instant last;

        synchronized void add(ProgrammeChange change) {
            offices.add(change.office());
            last = last == null || change.at().isAfter(last) ? change.at() : last;
        }

        /// Empty where nothing changed since.
        synchronized Optional<ProgrammeChanges> take(String code) {
            Optional<ProgrammeChanges> taken =
                    Optional.ofNullable(last)
                            .map(it -> new ProgrammeChanges(code, List.copyOf(offices), it));
            offices.clear();
            last = null;
            return taken;
        }
    }
}
