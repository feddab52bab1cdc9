package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Delivery;
import org.tumar.indicators.figure.Turn;
import org.tumar.indicators.importing.Receiving.Arriving;
import org.tumar.indicators.importing.Receiving.Reception;
import org.tumar.indicators.importing.Taking.Taken;
import org.tumar.indicators.programme.Office;

/// What becomes of a programme as one after the other is taken in.
final class Folding {

    private static final int MOST_FAULTS = 5;
    private static final ImportTerms NO_ROWS =
            new ImportTerms(false, false, "", Turn.NONE.at(), false);

    private final Office office;
    private final Taking taking;
    private final Begun begun;
    private final Standing before;
    private final long revision;
    private final List<Reception> receptions = new ArrayList<>();
    private final List<Delivery> applied = new ArrayList<>();
    private final List<Delivery> refused = new ArrayList<>();
    private final Set<Long> told = new HashSet<>();
    private Standing standing;

    /// @param revision that the versions bear
    Folding(Office office, Taking taking, Begun begun, Standing before, long revision) {
        this.office = office;
        this.taking = taking;
        this.begun = begun;
        this.before = before;
        this.revision = revision;
        this.standing = before;
    }

    /// One for each that was taken, in that order.
    List<Reception> receptions() {
        return List.copyOf(receptions);
    }

    List<Delivery> refused() {
        return List.copyOf(refused);
    }

    /// Empty where nothing is to be stored but refusals.
    Optional<Change> change() {
        return applied.isEmpty()
                ? Optional.empty()
                : Optional.of(standing.since(before).recording(applied));
    }

    void take(Arriving arriving) {
        if (standing.intake().received(arriving.source()).has(arriving.sequence())) {
            receptions.add(again(arriving));
            return;
        }
        refusal(arriving)
                .ifPresentOrElse(reason -> refuse(arriving, reason), () -> apply(arriving));
    }

    /// Stored already: before, or by a try of the same handling that failed.
    private Reception again(Arriving arriving) {
        boolean earlier = before.intake().received(arriving.source()).has(arriving.sequence());
        return earlier && begun.has(arriving) && told.add(arriving.sequence())
                ? new Reception.Applied()
                : new Reception.Duplicate();
    }

    private void refuse(Arriving arriving, String reason) {
        refused.add(Delivery.refused(arriving.source(), arriving.sequence(), reason));
        receptions.add(new Reception.Refused(reason));
    }

    private void apply(Arriving arriving) {
        begun.begin(arriving);
        Taken taken =
                taking.take(
                        arriving.part(),
                        newer(arriving.part().definition()),
                        standing,
                        arrival(arriving));
        standing =
                taken.after()
                        .with(
                                taken.after()
                                        .intake()
                                        .receiving(arriving.source(), arriving.sequence()));
        applied.add(
                Delivery.applied(
                        arriving.source(),
                        arriving.sequence(),
                        Receipts.stored(office.code(), taken)));
        receptions.add(new Reception.Applied());
    }

    private ProgrammeBody newer(ProgrammeBody offered) {
        return standing.definition()
                .filter(it -> it.version() >= offered.version())
                .orElse(offered);
    }

    /// Whoever approves in another country approves nothing here; the regional office may.
    private Arrival arrival(Arriving arriving) {
        ImportTerms terms = arriving.terms().orElse(NO_ROWS);
        boolean approves = terms.approves() && arriving.source().equals(Office.REGION);
        return Arrival.of(
                new ImportOptions(false, terms.replace(), terms.overwrite(), terms.by(), approves),
                new Turn(terms.at(), arriving.source(), arriving.sequence()),
                revision,
                standing.intake());
    }

    private Optional<String> refusal(Arriving arriving) {
        ProgrammeBody definition = arriving.part().definition();
        if (!arriving.part().office().equals(office.code())) {
            return Optional.of(
                    "wrong-office: it is for %s, and this is %s"
                            .formatted(arriving.part().office(), office.code()));
        }
        if (!definition.owner().equals(arriving.source())) {
            return Optional.of(
                    "other-owner: the programme is owned by %s, and %s sent this"
                            .formatted(definition.owner(), arriving.source()));
        }
        return standing.owner()
                .filter(it -> !it.equals(definition.owner()))
                .map(it ->
                        "other-owner: this office holds it as a programme of %s, not of %s"
                                .formatted(it, definition.owner()))
                .or(() -> faults(arriving.part()));
    }

    private Optional<String> faults(ImportPartBody part) {
        List<BadRowBody> faults = new PartCheck(office, part.definition()).faults(part);
        return faults.isEmpty() ? Optional.empty() : Optional.of(words(faults));
    }

    private static String words(List<BadRowBody> faults) {
        return "bad-rows: %d, of which first %s"
                .formatted(
                        faults.size(),
                        faults.stream()
                                .limit(MOST_FAULTS)
                                .map(it -> "%s %d %s".formatted(it.file(), it.row(), it.code()))
                                .collect(Collectors.joining("; ")));
    }
}
