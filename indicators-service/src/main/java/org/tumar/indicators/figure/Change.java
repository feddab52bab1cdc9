package org.tumar.indicators.figure;

import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.ProgrammeBody;

/// What is to become visible at once, and what is to be remembered and sent with it.
///
/// @param definition empty where it stays as it is
/// @param sheets those that change, whole
/// @param intake empty where it stays as it is
/// @param outgoing at most one for each office
/// @param deliveries what came from other offices and led to the change
public record Change(
        Optional<ProgrammeBody> definition,
        List<Sheet> sheets,
        Optional<Intake> intake,
        List<Outgoing> outgoing,
        List<Delivery> deliveries) {

    public Change {
        sheets = List.copyOf(sheets);
        outgoing = List.copyOf(outgoing);
        deliveries = List.copyOf(deliveries);
    }

    public Change(Optional<ProgrammeBody> definition, List<Sheet> sheets) {
        this(definition, sheets, Optional.empty(), List.of(), List.of());
    }

    public Change with(Intake next) {
        return new Change(definition, sheets, Optional.of(next), outgoing, deliveries);
    }

    public Change sending(List<Outgoing> events) {
        return new Change(definition, sheets, intake, events, deliveries);
    }

    public Change recording(List<Delivery> applied) {
        return new Change(definition, sheets, intake, outgoing, applied);
    }

    /// Whether nothing is to be written at all.
    public boolean isEmpty() {
        return definition.isEmpty()
                && sheets.isEmpty()
                && outgoing.isEmpty()
                && deliveries.isEmpty();
    }

    /// Whether the office answers otherwise after it.
    ///
    /// @param revision that its versions bear
    public boolean isVisible(long revision) {
        return definition.isPresent() || sheets.stream().anyMatch(it -> it.hasVersion(revision));
    }
}
