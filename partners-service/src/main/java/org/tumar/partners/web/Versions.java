package org.tumar.partners.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tumar.contracts.partners.VersionBody;
import org.tumar.kit.records.Earlier;
import org.tumar.kit.records.Kept;

/// Every version of a record, oldest first.
public final class Versions {

    private Versions() {}

    public static <T, B> List<VersionBody<B>> of(Kept<T> kept, Function<Earlier<T>, B> body) {
        Earlier<T> now =
                new Earlier<>(kept.sequence(), kept.withdrawn(), kept.content(), kept.authorship());
        return Stream.concat(kept.history().stream(), Stream.of(now))
                .map(it ->
                        new VersionBody<>(
                                it.sequence(),
                                it.withdrawn(),
                                it.authorship().at(),
                                it.authorship().by(),
                                it.authorship().reason(),
                                body.apply(it)))
                .toList();
    }
}
