package org.tumar.kit.records;

/// What a record said before.
public record Earlier<T>(long sequence, boolean withdrawn, T content, Authorship authorship) {}
