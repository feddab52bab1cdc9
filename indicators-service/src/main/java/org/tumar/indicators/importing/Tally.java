package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.List;
import org.tumar.contracts.indicators.KeptValueBody;

/// Counts what an import does.
final class Tally {

    private int added;
    private int updated;
    private int unchanged;
    private int removed;
    private final List<KeptValueBody> kept = new ArrayList<>();

    void add() {
        added++;
    }

    void update() {
        updated++;
    }

    void leave() {
        unchanged++;
    }

    void remove() {
        removed++;
    }

    void keep(KeptValueBody value) {
        kept.add(value);
    }

    int added() {
        return added;
    }

    int updated() {
        return updated;
    }

    int unchanged() {
        return unchanged;
    }

    int removed() {
        return removed;
    }

    List<KeptValueBody> kept() {
        return List.copyOf(kept);
    }
}
