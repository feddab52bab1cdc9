package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Delivery;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Turn;
import org.tumar.indicators.importing.Taking.Taken;
import org.tumar.indicators.programme.Office;

/// Takes in what the owners of programmes send this office: each once in effect, and with the same
/// end in whatever order it comes.
final class Receiving {

    private static final int MOST_FAULTS = 5;
    private static final ImportTerms NO_ROWS = new ImportTerms(false, false, "", Turn.NONE.at());

    private final Office office;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Taking taking;

    Receiving(Office office, Ledger ledger, Programmes programmes) {
        this.office = office;
        this.ledger = ledger;
        this.programmes = programmes;
        this.taking = new Taking(office);
    }

    /// What came.
    ///
    /// @param source the office that sent it
    /// @param part without rows where only the definition came
    /// @param terms empty where only the definition came
    record Arriving(
            String source, long sequence, ImportPartBody part, Optional<ImportTerms> terms) {}

    /// What becomes of it.
    sealed interface Reception {

        record Applied() implements Reception {}

        record Duplicate() implements Reception {}

        record Refused(String reason) implements Reception {}
    }

    /// Takes in what came of one programme, in that order and by one change.
    ///
    /// @return one for each
    List<Reception> receive(String code, List<Arriving> arriving) {
        Folding folded =
                ledger.change(
                        code,
                        (holding, revision) -> {
                            Standing before = Standing.of(holding);
                            Folding folding = new Folding(before, revision);
                            arriving.forEach(folding::take);
                            return new Decided<>(folding, folding.change());
                        });
        if (!folded.refused.isEmpty()) {
            programmes.refused(code, folded.refused);
        }
        return folded.receptions;
    }

    /// What becomes of a programme as one after the other is taken in.
    private final class Folding {

        private final Standing before;
        private final long revision;
        private final List<Reception> receptions = new ArrayList<>();
        private final List<Delivery> applied = new ArrayList<>();
        private final List<Delivery> refused = new ArrayList<>();
        private Standing standing;

        Folding(Standing before, long revision) {
            this.before = before;
            this.revision = revision;
            this.standing = before;
        }

        Optional<Change> change() {
            return applied.isEmpty()
                    ? Optional.empty()
                    : Optional.of(standing.since(before).recording(applied));
        }

        void take(Arriving arriving) {
            if (standing.intake().received(arriving.source()).has(arriving.sequence())) {
                receptions.add(new Reception.Duplicate());
                return;
            }
            refusal(arriving)
                    .ifPresentOrElse(reason -> refuse(arriving, reason), () -> apply(arriving));
        }

        private void refuse(Arriving arriving, String reason) {
            refused.add(Delivery.refused(arriving.source(), arriving.sequence(), reason));
            receptions.add(new Reception.Refused(reason));
        }

        private void apply(Arriving arriving) {
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

        private Arrival arrival(Arriving arriving) {
            ImportTerms terms = arriving.terms().orElse(NO_ROWS);
            return Arrival.of(
                    new ImportOptions(false, terms.replace(), terms.overwrite(), terms.by()),
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
