package org.tumar.contracts.indicators;

import java.util.Map;

/// A part of what an office counted for an indicator.
///
/// @param by of each key that was asked for its code; `unknown` where it is not known
public record CellBody(Map<String, String> by, MeasureBody derived) {}
