package org.tumar.indicators.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.campaigns.CallCount;
import org.tumar.contracts.campaigns.event.CallsTallied;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.figures.derivation.RecordKind;
import org.tumar.figures.derivation.Traits;

/// What the calls of one hotline's one day add.
final class CallsCount {

    private CallsCount() {}

    static Contribution of(CallsTallied tally) {
        Map<String, List<Observation>> programmes = new HashMap<>();
        for (CallCount calls : tally.calls()) {
            Observation observed = observed(tally.day(), calls);
            calls.programmes()
                    .forEach(it ->
                            programmes.computeIfAbsent(it, _ -> new ArrayList<>()).add(observed));
        }
        return new Contribution(RecordKind.CALLS, programmes);
    }

    private static Observation observed(LocalDate day, CallCount calls) {
        return Observation.of(DerivedMeasure.CALLS, day, traits(calls), calls.count());
    }

    private static Traits traits(CallCount calls) {
        return Traits.builder()
                .with("channel", calls.channel())
                .with("category", calls.category())
                .with("sex", calls.sex())
                .with("age-group", calls.ageGroup())
                .with("interest", calls.interest())
                .with("after-hours", calls.afterHours() ? "yes" : "no")
                .with("outcome", calls.outcome())
                .traits();
    }
}
