package org.tumar.demo.importing;

import java.util.List;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.demo.office.Reply;

/// What came of an import in the whole region.
public sealed interface ImportOutcome {

    /// The owner took it; each of the others did or did not.
    record Handed(String programme, List<OfficeResult> offices) implements ImportOutcome {

        /// Offices that did not answer, or have not taken it so far.
        public List<String> onTheirWay() {
            return withReply(Reply.Unreachable.class);
        }

        /// Offices that answered that they will not take it.
        public List<String> refused() {
            return withReply(Reply.Refused.class);
        }

        private List<String> withReply(Class<?> kind) {
            return offices.stream()
                    .filter(result -> kind.isInstance(result.reply()))
                    .map(OfficeResult::office)
                    .toList();
        }
    }

    /// The files have faults; nothing was stored anywhere.
    record Faulty(List<BadRowBody> rows) implements ImportOutcome {}

    /// Nothing was stored anywhere, for this reason.
    record Refused(String why) implements ImportOutcome {}
}
