package org.tumar.indicators.approval;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.Span;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.programme.Definitions;

/// Which figures of a programme are meant.
///
/// @param indicator empty: all
/// @param period empty: every one
record Selection(Optional<String> indicator, Optional<String> period) {

    static Selection of(ApprovalStepBody body) {
        return of(body.indicator(), body.period());
    }

    static Selection of(@Nullable String indicator, @Nullable String period) {
        return new Selection(named(indicator), named(period));
    }

    private static Optional<String> named(@Nullable String code) {
        return Optional.ofNullable(code).map(String::strip).filter(it -> !it.isEmpty());
    }

    /// Whether it names nothing that the programme does not have.
    boolean isKnown(Holding holding) {
        ProgrammeBody definition = holding.definition();
        return indicator
                        .map(it ->
                                holding.sheets().containsKey(it)
                                        || Definitions.indicator(definition, it).isPresent())
                        .orElse(true)
                && period.map(it -> isPeriod(definition, it)).orElse(true);
    }

    private static boolean isPeriod(ProgrammeBody definition, String period) {
        return Definitions.timeline(definition).spans().map(Span::code).anyMatch(period::equals);
    }

    /// Sheets of the present definition's indicators, in its order.
    Stream<Sheet> sheets(Holding holding) {
        return holding.definition().indicators().stream()
                .map(it -> it.code())
                .filter(it -> indicator.map(it::equals).orElse(true))
                .map(holding::sheet);
    }

    boolean has(Address address) {
        return period.map(address.period()::equals).orElse(true);
    }
}
