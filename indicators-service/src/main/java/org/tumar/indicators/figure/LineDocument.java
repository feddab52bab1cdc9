package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.indicators.figure.StatementDocument.Content;

/// What imports say of an address, where that is more than the versions tell.
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
            String reason,
            @Nullable String state) {}

    static <T extends Statement> @Nullable LineDocument of(Optional<Line<T>> told) {
        return told.map(it ->
                        new LineDocument(
                                of(it.stated().orElse(null)),
                                of(it.remarked().orElse(null)),
                                of(it.blank().orElse(null)),
                                TurnDocument.of(it.overwrites())))
                .orElse(null);
    }

    private static <T extends Statement> @Nullable OfferedDocument of(
            @Nullable Offered<T> offered) {
        if (offered == null) {
            return null;
        }
        StatementDocument content = StatementDocument.of(offered.content());
        Authorship authorship = offered.authorship();
        return new OfferedDocument(
                content.value(),
                content.note(),
                TurnDocument.of(offered.turn()),
                authorship.at(),
                authorship.by(),
                authorship.reason(),
                offered.state() == State.SUBMITTED
                        ? null
                        : StatementDocument.code(offered.state()));
    }

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
                                new Authorship(it.at(), it.by(), it.reason(), Origin.IMPORT),
                                it.state() == null
                                        ? State.SUBMITTED
                                        : State.valueOf(StatementDocument.name(it.state()))));
    }
}
