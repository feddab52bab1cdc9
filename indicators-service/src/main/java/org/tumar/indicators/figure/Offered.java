package org.tumar.indicators.figure;

/// What one import says of an address.
public record Offered<T>(T content, Turn turn, Authorship authorship) {}
