package org.tumar.indicators.answer;

import java.util.List;
import org.tumar.contracts.indicators.CellsBody;

/// What became of a question for cells.
sealed interface CellsOutcome {

    record Found(CellsBody cells) implements CellsOutcome {}

    record ProgrammeNotFound() implements CellsOutcome {}

    /// No such indicator here, or no such period.
    record FigureNotFound() implements CellsOutcome {}

    /// It declares no derivation that is known here.
    record NotCounted() implements CellsOutcome {}

    /// @param keys that there are
    record NotByKey(String key, List<String> keys) implements CellsOutcome {}
}
