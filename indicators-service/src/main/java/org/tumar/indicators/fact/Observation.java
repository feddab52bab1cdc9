package org.tumar.indicators.fact;

import java.time.LocalDate;
import java.util.List;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.figures.derivation.Traits;

/// Something that was counted on a day.
record Observation(DerivedMeasure measure, LocalDate day, Traits traits, Amounts amounts) {

    static Observation of(DerivedMeasure measure, LocalDate day, Traits traits, long count) {
        return new Observation(measure, day, traits, Amounts.of(count));
    }

    /// That there is a record of what the measure is counted of.
    ///
    /// @param says by which cuts it says the measure; none where it does not
    static Observation ofRecord(
            DerivedMeasure measure, LocalDate day, Traits.Builder traits, List<String> says) {
        boolean said = !says.isEmpty();
        return new Observation(
                measure,
                day,
                traits.with(Traits.SAYS, said ? says : List.of(Traits.NOTHING)).traits(),
                Amounts.ofRecord(said));
    }

    Observation negated() {
        return new Observation(measure, day, traits, amounts.negated());
    }
}
