package org.tumar.indicators.figure;

/// What one import says of an address.
///
/// @param state that its importer could give it: submitted, or approved
public record Offered<T>(T content, Turn turn, Authorship authorship, State state) {

    public Offered(T content, Turn turn, Authorship authorship) {
        this(content, turn, authorship, State.SUBMITTED);
    }
}
