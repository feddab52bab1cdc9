package org.tumar.campaigns.web;

import java.util.function.Function;
import org.tumar.contracts.records.RecordBody;
import org.tumar.contracts.records.RecordBody.EarlierBody;
import org.tumar.kit.records.Earlier;
import org.tumar.kit.records.Kept;

/// Records as they are shown.
public final class Shown {

    private Shown() {}

    /// With what it said before.
    public static <T, B> RecordBody<B> of(Kept<T> kept, Function<T, B> body) {
        return new RecordBody<>(
                body.apply(kept.content()),
                kept.sequence(),
                kept.withdrawn(),
                kept.authorship().by(),
                kept.authorship().at(),
                kept.authorship().reason(),
                kept.history().stream().map(it -> earlier(it, body)).toList());
    }

    private static <T, B> EarlierBody<B> earlier(Earlier<T> it, Function<T, B> body) {
        return new EarlierBody<>(
                body.apply(it.content()),
                it.sequence(),
                it.withdrawn(),
                it.authorship().by(),
                it.authorship().at(),
                it.authorship().reason());
    }
}
