package org.tumar.indicators.figure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One version of what stands at an address.
///
/// @param revision of the programme in this office, in which the version became visible
/// @param content empty where this version removed it
/// @param turn of the statement that led to it
/// @param known when this office recorded it, which for what another office sent is later than it
///   was made; never before a version of an earlier revision
public record Version<T>(
        long revision,
        Optional<T> content,
        Authorship authorship,
        State state,
        Turn turn,
        Instant known) {

    /// As exact as a store keeps it.
    public Version {
        known = known.truncatedTo(ChronoUnit.MILLIS);
    }

    /// A version of which is not known when it was recorded: then when it was made.
    public Version(
            long revision, Optional<T> content, Authorship authorship, State state, Turn turn) {
        this(revision, content, authorship, state, turn, authorship.at());
    }

    /// A version of which nothing is known but when it was made.
    public Version(long revision, Optional<T> content, Authorship authorship, State state) {
        this(revision, content, authorship, state, new Turn(authorship.at(), "", 0));
    }

    /// The same, as a revision repeats it.
    public Version<T> again(long later, Instant recorded) {
        return new Version<>(later, content, authorship, state, turn, recorded);
    }
}
