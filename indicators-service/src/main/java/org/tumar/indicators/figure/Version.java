package org.tumar.indicators.figure;

import java.util.Optional;

/// One version of what stands at an address.
///
/// @param revision of the programme in this office, in which the version became visible
/// @param content empty where this version removed it
/// @param turn of the statement that led to it
public record Version<T>(
        long revision, Optional<T> content, Authorship authorship, State state, Turn turn) {

    /// A version of which nothing is known but when it was made.
    public Version(long revision, Optional<T> content, Authorship authorship, State state) {
        this(revision, content, authorship, state, new Turn(authorship.at(), "", 0));
    }
}
