package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.indicators.figure.StatementDocument.Content;

/// One version of what stands at an address, as sheets of schema 1 have it.
///
/// @param value null where this version removed what stood there
/// @param turn null where nothing is known but when it was made
record VersionDocument(
        long revision,
        @Nullable ValueDocument value,
        @Nullable String note,
        Instant at,
        String by,
        String reason,
        String origin,
        String state,
        @Nullable TurnDocument turn) {

    static <T extends Statement> History<T> history(
            List<VersionDocument> versions, @Nullable LineDocument told, Content<T> content) {
        return new History<>(
                versions.stream().map(it -> it.version(content)).toList(),
                Optional.ofNullable(told).map(it -> it.line(content)));
    }

    private <T extends Statement> Version<T> version(Content<T> content) {
        Authorship authorship =
                new Authorship(at, by, reason, Origin.valueOf(StatementDocument.name(origin)));
        return new Version<>(
                revision,
                Optional.ofNullable(value).map(it -> content.of(it, note)),
                authorship,
                State.valueOf(StatementDocument.name(state)),
                turn == null ? bare(authorship) : TurnDocument.turn(turn));
    }

    private static Turn bare(Authorship authorship) {
        return new Turn(authorship.at(), "", 0);
    }
}
