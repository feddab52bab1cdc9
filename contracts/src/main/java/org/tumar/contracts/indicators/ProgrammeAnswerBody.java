package org.tumar.contracts.indicators;

import java.util.List;

/// Everything that one office knows of one programme.
///
/// @param tag changes whenever anything in here could have changed
/// @param figures one entry for each indicator that applies in the office
/// @param discrepancies found among the office's own figures
/// @param regionalClaims published figures of scope REGION that the office keeps
public record ProgrammeAnswerBody(
        String tag,
        ProgrammeBody definition,
        List<IndicatorFiguresBody> figures,
        List<DiscrepancyBody> discrepancies,
        List<ClaimBody> regionalClaims) {}
