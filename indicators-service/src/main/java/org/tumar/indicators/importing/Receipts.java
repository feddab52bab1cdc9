package org.tumar.indicators.importing;

import java.util.List;
import org.tumar.contracts.indicators.DueDeliveryBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.KeptValueBody;
import org.tumar.indicators.figure.Outgoing;
import org.tumar.indicators.importing.Taking.Taken;

/// What imports did, or would do.
final class Receipts {

    private static final int MOST_KEPT = 100;

    private Receipts() {}

    /// To be stored: with the first of what was kept.
    static ImportReceiptBody stored(String office, Taken taken) {
        List<KeptValueBody> kept = taken.tally().kept();
        return receipt(
                office,
                taken,
                false,
                kept.subList(0, Math.min(MOST_KEPT, kept.size())),
                List.of(),
                List.of());
    }

    /// Of an import by hand.
    ///
    /// @param revision that is sent with
    static ImportReceiptBody of(
            String office, Taken taken, boolean dryRun, List<Outgoing> outgoing, long revision) {
        return receipt(
                office,
                taken,
                dryRun,
                taken.tally().kept(),
                dryRun ? outgoing.stream().map(Receipts::part).toList() : List.of(),
                dryRun
                        ? List.of()
                        : outgoing.stream()
                                .map(it -> new DueDeliveryBody(it.office(), revision))
                                .toList());
    }

    private static ImportPartBody part(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Imported(var body) -> body.part();
            case Outgoing.Defined(var body) ->
                    new ImportPartBody(body.office(), body.definition(), List.of(), List.of());
        };
    }

    private static ImportReceiptBody receipt(
            String office,
            Taken taken,
            boolean dryRun,
            List<KeptValueBody> kept,
            List<ImportPartBody> parts,
            List<DueDeliveryBody> deliveries) {
        return new ImportReceiptBody(
                office,
                taken.definition().code(),
                dryRun,
                taken.definitionChanged(),
                taken.tally().added(),
                taken.tally().updated(),
                taken.tally().unchanged(),
                taken.tally().removed(),
                kept,
                parts,
                deliveries);
    }
}
