package org.tumar.contracts.indicators;

import java.util.List;

/// Everything that one office knows of one programme.
///
/// @param tag changes whenever anything in here could have changed; of approved figures only when
///   something has
/// @param figures one entry for each indicator that applies in the office
/// @param discrepancies found among the office's own figures
/// @param regionalClaims published figures of scope REGION that the office keeps
public record ProgrammeAnswerBody(
        String tag,
        ProgrammeBody definition,
        List<IndicatorFiguresBody> figures,
        List<DiscrepancyBody> discrepancies,
        List<ClaimBody> regionalClaims) {

    /// The same under another tag.
    public ProgrammeAnswerBody tagged(String other) {
        return new ProgrammeAnswerBody(other, definition, figures, discrepancies, regionalClaims);
    }
}
