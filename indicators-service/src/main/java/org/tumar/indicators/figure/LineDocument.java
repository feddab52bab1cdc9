package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.indicators.figure.StatementDocument.Content;

/// What imports say of an address, where that is more than the versions tell, as sheets of schema 1
/// have it.
record LineDocument(
        @Nullable OfferedDocument stated,
        @Nullable OfferedDocument remarked,
        @Nullable OfferedDocument blank,
        @Nullable TurnDocument overwrites) {

    record OfferedDocument(
            ValueDocument value,
            @Nullable String note,
            @Nullable TurnDocument turn,
            Instant at,
            String by,
            String reason) {}

    <T extends Statement> Line<T> line(Content<T> content) {
        return new Line<>(
                offered(stated, content),
                offered(remarked, content),
                offered(blank, content),
                TurnDocument.turn(overwrites));
    }

    private static <T extends Statement> Optional<Offered<T>> offered(
            @Nullable OfferedDocument stored, Content<T> content) {
        return Optional.ofNullable(stored)
                .map(it ->
                        new Offered<>(
                                content.of(it.value(), it.note()),
                                TurnDocument.turn(it.turn()),
                                new Authorship(it.at(), it.by(), it.reason(), Origin.IMPORT)));
    }
}
