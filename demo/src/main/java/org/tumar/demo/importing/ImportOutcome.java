package org.tumar.demo.importing;

import java.util.List;
import java.util.function.Predicate;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.demo.office.Reply;

/// What came of an import in the whole region.
public sealed interface ImportOutcome {

    /// The owner took it; each of the others did or did not.
    record Handed(String programme, List<OfficeResult> offices) implements ImportOutcome {

        /// Offices that did not answer, or have not taken it so far.
        public List<String> onTheirWay() {
            return offices(it -> it instanceof Reply.Unreachable<?>);
        }

        /// Offices that answered that they will not take it.
        public List<String> refused() {
            return offices(it -> it instanceof Reply.Refused<?>(var problem) && !problem.forbids());
        }

        /// Offices that do not tell whoever asks what becomes of it.
        public List<String> closed() {
            return offices(it -> it instanceof Reply.Refused<?>(var problem) && problem.forbids());
        }

        private List<String> offices(Predicate<Reply<?>> kind) {
            return offices.stream()
                    .filter(result -> kind.test(result.reply()))
                    .map(OfficeResult::office)
                    .toList();
        }
    }

    /// The files have faults; nothing was stored anywhere.
    record Faulty(List<BadRowBody> rows) implements ImportOutcome {}

    /// Nothing was stored anywhere, for this reason.
    record Refused(String why) implements ImportOutcome {}
}
