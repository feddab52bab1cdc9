package org.tumar.gateway.offices;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Who wants to hear of changes, by the view that they see.
public final class ProgrammeWatches {

    private final Map<View, ProgrammeWatch> watches = new EnumMap<>(View.class);

    public ProgrammeWatches() {
        for (View view : View.values()) {
            watches.put(view, new ProgrammeWatch());
        }
    }

    public ProgrammeWatch of(View view) {
        return Objects.requireNonNull(watches.get(view));
    }
}
