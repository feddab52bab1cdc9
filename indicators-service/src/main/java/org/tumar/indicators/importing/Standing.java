package org.tumar.indicators.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Intake;
import org.tumar.indicators.figure.Sheet;

/// A programme as it stands in an office, between one import and the next.
///
/// @param definition empty before the first
record Standing(Optional<ProgrammeBody> definition, Map<String, Sheet> sheets, Intake intake) {

    static Standing of(Optional<Holding> holding) {
        return holding.map(
                        it -> new Standing(Optional.of(it.definition()), it.sheets(), it.intake()))
                .orElseGet(() -> new Standing(Optional.empty(), Map.of(), Intake.NONE));
    }

    Optional<String> owner() {
        return definition.map(ProgrammeBody::owner);
    }

    Sheet sheet(String indicator) {
        return sheets.getOrDefault(indicator, Sheet.empty(indicator));
    }

    /// As it stands after some of its sheets have changed.
    Standing with(ProgrammeBody next, List<Sheet> changed, Intake taken) {
        Map<String, Sheet> after = new HashMap<>(sheets);
        changed.forEach(it -> after.put(it.indicator(), it));
        return new Standing(Optional.of(next), after, taken);
    }

    /// What follows is recorded now.
    Standing recordedBy(Clock clock) {
        return with(intake.recordedBy(clock));
    }

    Standing with(Intake taken) {
        return new Standing(definition, sheets, taken);
    }

    /// What led here from there.
    Change since(Standing before) {
        List<Sheet> changed = new ArrayList<>();
        sheets.forEach((indicator, sheet) -> {
            if (!sheet.equals(before.sheets.get(indicator))) {
                changed.add(sheet);
            }
        });
        return new Change(
                        definition.equals(before.definition) ? Optional.empty() : definition,
                        changed)
                .with(intake);
    }
}
