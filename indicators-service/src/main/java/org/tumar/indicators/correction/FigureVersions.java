package org.tumar.indicators.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;

/// Versions as they cross to whoever asks.
final class FigureVersions {

    private FigureVersions() {}

    /// @param versions of one figure, oldest first
    static List<FigureVersionBody> bodies(List<Version<Entry>> versions) {
        List<FigureVersionBody> bodies = new ArrayList<>();
        Optional<Version<Entry>> approved = Optional.empty();
        for (Version<Entry> version : versions) {
            bodies.add(body(version, approved));
            approved = version.state() == State.APPROVED ? Optional.of(version) : approved;
        }
        return bodies;
    }

    /// @param approved what was approved last before it
    static FigureVersionBody body(Version<Entry> version, Optional<Version<Entry>> approved) {
        Authorship authorship = version.authorship();
        return new FigureVersionBody(
                version.revision(),
                version.content().map(it -> it.value().text()).orElse(null),
                version.content().map(Entry::note).orElse(null),
                authorship.at(),
                authorship.by(),
                authorship.reason(),
                authorship.origin().name().toLowerCase(Locale.ROOT),
                version.state().name().toLowerCase(Locale.ROOT),
                version.known(),
                approved.filter(it -> restates(version, it)).map(Version::revision).orElse(null));
    }

    private static boolean restates(Version<Entry> version, Version<Entry> approved) {
        return version.authorship().origin().isEntry()
                && !version.content().equals(approved.content());
    }
}
