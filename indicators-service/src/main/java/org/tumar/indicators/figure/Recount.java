package org.tumar.indicators.figure;

/// The office's records were counted otherwise.
///
/// @param marks what tells how
/// @param visible whether that can show in the programme's answer
public record Recount(String marks, boolean visible) {}
