package org.tumar.gateway.composition;

import java.util.List;
import org.tumar.contracts.indicators.ResultBody;

/// One result of a programme's framework.
public record Result(Programme programme, ResultBody definition) {

    /// Unique among all programmes.
    public String id() {
        return programme.definition().code() + "/result/" + definition.code();
    }

    public List<Result> children() {
        return programme.childrenOf(definition.code());
    }

    public Composed<List<Indicator>> indicators() {
        return programme.indicatorsOf(definition.code());
    }
}
