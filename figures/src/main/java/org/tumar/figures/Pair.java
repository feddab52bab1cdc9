package org.tumar.figures;

import java.util.Optional;

/// A target and an actual over the same parts: what an achievement is taken of.
///
/// Both amounts are those of the parts (country and period) that have a target and an actual.
public record Pair(Amount target, Amount actual) {

    static Optional<Pair> of(Quantity target, Quantity actual) {
        return target.known()
                .flatMap(planned -> actual.known().map(done -> new Pair(planned, done)));
    }
}
