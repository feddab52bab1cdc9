package org.tumar.contracts.partners.event;

/// How many of one sex.
///
/// @param sex a code of the list `sexes`
public record PersonCount(String sex, long count) {}
