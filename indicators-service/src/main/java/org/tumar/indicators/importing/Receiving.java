package org.tumar.indicators.importing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.figure.Delivery;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// Takes in what the owners of programmes send this office: each once in effect, and with the same
/// end in whatever order it comes.
final class Receiving {

    private final Office office;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Clock clock;
    private final Taking taking;
    private final Begun begun = new Begun();

    Receiving(Office office, Ledger ledger, Programmes programmes, Clock clock) {
        this.office = office;
        this.ledger = ledger;
        this.programmes = programmes;
        this.clock = clock;
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
    /// Until it is said to be [#answered], what a try has taken in counts as applied by the next.
    ///
    /// @return one for each
    List<Reception> receive(String code, List<Arriving> arriving) {
        Folding folded =
                ledger.change(
                        code,
                        (holding, revision) -> {
                            Standing before = Standing.of(holding).recordedBy(clock);
                            Folding folding = new Folding(office, taking, begun, before, revision);
                            arriving.forEach(folding::take);
                            return new Decided<>(folding, folding.change());
                        });
        remember(code, folded.refused());
        return folded.receptions();
    }

    /// What a try before it, which failed for another programme, has left is not said again: it
    /// would push out what became of others.
    private void remember(String code, List<Delivery> refused) {
        if (!refused.isEmpty() && !programmes.inbox(code).remembers(refused)) {
            programmes.refused(code, refused);
        }
    }

    /// What became of these is known to whoever asked.
    void answered(List<Arriving> arriving) {
        arriving.forEach(begun::answered);
    }
}
