package org.tumar.gateway.composition;

import org.tumar.contracts.indicators.DiscrepancyBody;

/// Two statements of one figure that disagree.
public record Discrepancy(Programme programme, DiscrepancyBody body) {

    /// Unique among all programmes, and stable for as long as the disagreement is the same one.
    public String id() {
        return programme.definition().code() + "/" + body.scope() + "/" + body.id();
    }
}
