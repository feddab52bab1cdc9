package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// One figure put right in the office that holds it: `POST /v1/programmes/{code}/corrections`.
///
/// @param row the address and its new value
/// @param by who corrects it
/// @param reason why; required
public record CorrectionBody(FigureRowBody row, @Nullable String by, String reason) {}
