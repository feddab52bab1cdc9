package org.tumar.indicators.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every version of what stands at an address, oldest first.
public record History<T>(List<Version<T>> versions) {

    public History {
        versions = List.copyOf(versions);
    }

    public static <T> History<T> empty() {
        return new History<>(List.of());
    }

    /// What stands there now; empty where it was removed.
    public Optional<T> current() {
        return versions.isEmpty() ? Optional.empty() : versions.getLast().content();
    }

    /// Whether the office itself has put right what stands there now.
    public boolean isCorrected() {
        return !versions.isEmpty() && versions.getLast().authorship().origin() == Origin.CORRECTION;
    }

    /// This history with one more version.
    public History<T> plus(Version<T> version) {
        List<Version<T>> all = new ArrayList<>(versions);
        all.add(version);
        return new History<>(all);
    }
}
