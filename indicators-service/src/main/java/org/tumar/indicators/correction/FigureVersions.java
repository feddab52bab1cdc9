package org.tumar.indicators.correction;

import java.util.Locale;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Version;

/// Versions as they cross to whoever asks.
final class FigureVersions {

    private FigureVersions() {}

    static FigureVersionBody body(Version<Entry> version) {
        Authorship authorship = version.authorship();
        return new FigureVersionBody(
                version.revision(),
                version.content().map(it -> it.value().text()).orElse(null),
                version.content().map(Entry::note).orElse(null),
                authorship.at(),
                authorship.by(),
                authorship.reason(),
                authorship.origin().name().toLowerCase(Locale.ROOT),
                version.state().name().toLowerCase(Locale.ROOT));
    }
}
