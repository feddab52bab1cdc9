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
/// @param recount empty where nothing was counted otherwise
public record Change(
        Optional<ProgrammeBody> definition,
        List<Sheet> sheets,
        Optional<Intake> intake,
        List<Outgoing> outgoing,
        List<Delivery> deliveries,
        Optional<Recount> recount) {

    public Change {
        sheets = List.copyOf(sheets);
        outgoing = List.copyOf(outgoing);
        deliveries = List.copyOf(deliveries);
    }

    public Change(Optional<ProgrammeBody> definition, List<Sheet> sheets) {
        this(definition, sheets, Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public Change(
            Optional<ProgrammeBody> definition,
            List<Sheet> sheets,
            Optional<Intake> intake,
            List<Outgoing> outgoing,
            List<Delivery> deliveries) {
        this(definition, sheets, intake, outgoing, deliveries, Optional.empty());
    }

    /// One of how records are counted alone.
    public static Change counted(Recount recount) {
        return new Change(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(recount));
    }

    public Change with(Intake next) {
        return new Change(definition, sheets, Optional.of(next), outgoing, deliveries, recount);
    }

    public Change sending(List<Outgoing> events) {
        return new Change(definition, sheets, intake, events, deliveries, recount);
    }

    public Change recording(List<Delivery> applied) {
        return new Change(definition, sheets, intake, outgoing, applied, recount);
    }

    /// Whether nothing is to be written at all.
    public boolean isEmpty() {
        return definition.isEmpty()
                && sheets.isEmpty()
                && outgoing.isEmpty()
                && deliveries.isEmpty()
                && recount.isEmpty();
    }

    /// Whether the office answers otherwise after it, in any view: drafts tell nobody that there
    /// are any.
    ///
    /// @param revision that its versions bear
    public boolean isVisible(long revision) {
        return definition.isPresent()
                || recount.filter(Recount::visible).isPresent()
                || sheets.stream().anyMatch(it -> it.isShownOtherwiseBy(revision));
    }
}
