package org.tumar.contracts.records;

/// A record as it is to be from now on.
///
/// @param sequence of what was looked at
/// @param reason why it is changed
public record CorrectedBody<T>(T record, long sequence, String reason) {}
