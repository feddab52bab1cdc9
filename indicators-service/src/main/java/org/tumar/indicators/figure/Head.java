package org.tumar.indicators.figure;

/// Which state of a programme this office shows.
///
/// @param revision grows with each change; 0 before the first
/// @param stamp of the change that led to this revision; no two changes have the same, not even in
///   a store that was emptied in between
public record Head(String code, long revision, String stamp) {}
