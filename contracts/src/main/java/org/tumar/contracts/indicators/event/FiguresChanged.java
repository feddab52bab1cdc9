package org.tumar.contracts.indicators.event;

/// An office's answer about a programme is another one since. A signal: the newest of an office and
/// programme is all that matters.
///
/// @param revision the office's revision of the programme
/// @param stamp the stamp of that revision's commit, which the answer's ETag starts with
public record FiguresChanged(String office, String programme, long revision, String stamp) {}
