package org.tumar.indicators.figure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.indicators.figure.StatementDocument.Content;

/// One version of what stands at an address.
///
/// @param value null where this version removed what stood there
/// @param turn null where nothing is known but when it was made
/// @param known null where it was recorded when it was made, or that is not known
record VersionDocument(
        long revision,
        @Nullable ValueDocument value,
        @Nullable String note,
        Instant at,
        String by,
        String reason,
        String origin,
        String state,
        @Nullable TurnDocument turn,
        @Nullable Instant known) {

    static <T extends Statement> List<VersionDocument> of(History<T> history) {
        return history.versions().stream().map(VersionDocument::of).toList();
    }

    private static <T extends Statement> VersionDocument of(Version<T> version) {
        Optional<StatementDocument> content = version.content().map(StatementDocument::of);
        Authorship authorship = version.authorship();
        return new VersionDocument(
                version.revision(),
                content.map(StatementDocument::value).orElse(null),
                content.map(StatementDocument::note).orElse(null),
                authorship.at(),
                authorship.by(),
                authorship.reason(),
                StatementDocument.code(authorship.origin()),
                StatementDocument.code(version.state()),
                version.turn().equals(bare(authorship)) ? null : TurnDocument.of(version.turn()),
                version.known().equals(made(authorship)) ? null : version.known());
    }

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
                turn == null ? bare(authorship) : TurnDocument.turn(turn),
                known == null ? made(authorship) : known);
    }

    private static Instant made(Authorship authorship) {
        return authorship.at().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Turn bare(Authorship authorship) {
        return new Turn(authorship.at(), "", 0);
    }
}
