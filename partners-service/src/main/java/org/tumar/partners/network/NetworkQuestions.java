package org.tumar.partners.network;

import java.util.Optional;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.partners.network.Growth.Span;
import org.tumar.partners.partner.Sight;

/// Answers how the network grew.
public final class NetworkQuestions {

    private final Network network;

    NetworkQuestions(Network network) {
        this.network = network;
    }

    /// @param programmes whose networks are looked at, as one
    public PartnerAnswerBody answer(SpanBody span, ProgrammeReach programmes) {
        if (span.from() == null || span.to() == null) {
            return PartnerAnswerBody.refused(span.from() == null ? "from" : "to", "missing");
        }
        return PartnerAnswerBody.network(
                network.growth(
                        Optional.empty(),
                        new Span(span.from(), span.to()),
                        Sight.open(programmes)));
    }
}
