package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// One figure entered or put right in the office that holds it: `POST
/// /v1/programmes/{code}/corrections`.
///
/// @param row the address and its new value
/// @param by not read: who corrects it is whom the token names; older callers still send it
/// @param reason why; required
/// @param draft whether it stays a draft until it is submitted; else it is submitted at once
public record CorrectionBody(
        FigureRowBody row, @Nullable String by, String reason, @Nullable Boolean draft) {

    public CorrectionBody(FigureRowBody row, @Nullable String by, String reason) {
        this(row, by, reason, null);
    }

    public CorrectionBody asDraft() {
        return new CorrectionBody(row, by, reason, true);
    }
}
