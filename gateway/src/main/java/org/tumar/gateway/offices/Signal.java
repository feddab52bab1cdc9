package org.tumar.gateway.offices;

/// An office's word that its answer about a programme is another one since.
///
/// @param stamp what the tag of the new answer about current figures starts with
public record Signal(String office, String programme, String stamp) {}
