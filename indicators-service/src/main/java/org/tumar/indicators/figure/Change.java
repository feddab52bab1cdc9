package org.tumar.indicators.figure;

import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.ProgrammeBody;

/// What is to become visible at once.
///
/// @param definition empty where it stays as it is
/// @param sheets those that change, whole
public record Change(Optional<ProgrammeBody> definition, List<Sheet> sheets) {

    public Change {
        sheets = List.copyOf(sheets);
    }

    public boolean isEmpty() {
        return definition.isEmpty() && sheets.isEmpty();
    }
}
