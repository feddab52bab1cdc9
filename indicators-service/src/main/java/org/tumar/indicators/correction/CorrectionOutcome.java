package org.tumar.indicators.correction;

import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.FigureVersionBody;

/// What came of a correction.
sealed interface CorrectionOutcome {

    record Corrected(FigureVersionBody version) implements CorrectionOutcome {}

    record ProgrammeNotFound() implements CorrectionOutcome {}

    record BadRow(BadRowBody row) implements CorrectionOutcome {}
}
