package org.tumar.indicators.figure;

/// A change under a revision of its own, before anyone can see it.
///
/// @param base the revision that the change was made from
/// @param revision reserved for this change alone
public record Draft(String code, long base, long revision, Change change) {}
