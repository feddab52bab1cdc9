package org.tumar.indicators.fact;

import java.time.LocalDate;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.figures.derivation.Traits;

/// Something that was counted on a day.
record Observation(DerivedMeasure measure, LocalDate day, Traits traits, Amounts amounts) {

    static Observation of(DerivedMeasure measure, LocalDate day, Traits traits, long count) {
        return new Observation(measure, day, traits, Amounts.of(count));
    }

    Observation negated() {
        return new Observation(measure, day, traits, amounts.negated());
    }
}
