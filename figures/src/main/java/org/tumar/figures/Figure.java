package org.tumar.figures;

import java.util.Optional;
import org.tumar.figures.Quantity.Absent;

/// What is known of one indicator over one span, in one office or in the region.
///
/// @param pair empty where no part has both a target and an actual
public record Figure(Quantity target, Quantity actual, Optional<Pair> pair) {

    /// The figure of an office that has never answered.
    public static final Figure UNAVAILABLE =
            new Figure(Absent.UNAVAILABLE, Absent.UNAVAILABLE, Optional.empty());

    /// Actual as a percentage of target over the parts that have both; shown to one decimal.
    ///
    /// Not applicable where no part has both, where the targets add up to zero, and where values
    /// are words.
    public Quantity achievement() {
        return Achievement.of(this);
    }
}
