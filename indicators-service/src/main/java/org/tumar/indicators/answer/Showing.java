package org.tumar.indicators.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.indicators.fact.Counted;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.fact.Derived;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.View;

/// What of a programme's figures is shown.
///
/// @param asOf as the office had recorded them by then; empty: as they stand
record Showing(View view, Optional<Instant> asOf) {

    static final Showing CURRENT = new Showing(View.CURRENT, Optional.empty());

    static final Showing APPROVED = new Showing(View.APPROVED, Optional.empty());

    Sheet of(Sheet sheet) {
        return sheet.seen(view);
    }

    /// What is shown of what was counted for indicators.
    ///
    /// Nobody approves a count: the approved view has it where it is the actual. What was counted
    /// at an instant of the past is not known any more.
    ///
    /// @param day the answer's
    Derived derived(
            ProgrammeBody definition,
            List<IndicatorBody> indicators,
            Counting counting,
            LocalDate day) {
        List<IndicatorBody> shown = indicators.stream().filter(this::isDerived).toList();
        if (asOf.isEmpty()) {
            return counting.derived(definition, shown, day);
        }
        return new Derived(
                "",
                shown.stream()
                        .collect(Collectors.toMap(IndicatorBody::code, _ -> Counted.UNAVAILABLE)));
    }

    private boolean isDerived(IndicatorBody indicator) {
        return indicator.source() == FigureSource.DERIVED
                || (view == View.CURRENT && indicator.derivation() != null);
    }

    /// What tells it from others in a tag; nothing for how things stand.
    String mark() {
        String name = view == View.CURRENT ? "" : "@" + view.name().toLowerCase(Locale.ROOT);
        return name + asOf.map(it -> "@" + it).orElse("");
    }
}
