package org.tumar.indicators.figure;

import java.util.Map;
import org.tumar.contracts.indicators.ProgrammeBody;

/// What an office holds of one programme at one revision.
///
/// @param sheets by indicator; also those of indicators that the definition no longer has
/// @param intake what has been taken in so far
public record Holding(
        Head head, ProgrammeBody definition, Map<String, Sheet> sheets, Intake intake) {

    public Holding {
        sheets = Map.copyOf(sheets);
    }

    public Holding(Head head, ProgrammeBody definition, Map<String, Sheet> sheets) {
        this(head, definition, sheets, Intake.NONE);
    }

    public Sheet sheet(String indicator) {
        return sheets.getOrDefault(indicator, Sheet.empty(indicator));
    }
}
