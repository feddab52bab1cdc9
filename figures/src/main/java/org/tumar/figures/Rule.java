package org.tumar.figures;

import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.Unit;

/// What of an indicator's definition decides how its figures are reckoned.
public record Rule(Unit unit, Aggregation aggregation, Direction direction) {

    /// An indicator that should grow.
    public static Rule of(Unit unit, Aggregation aggregation) {
        return new Rule(unit, aggregation, Direction.INCREASE);
    }
}
