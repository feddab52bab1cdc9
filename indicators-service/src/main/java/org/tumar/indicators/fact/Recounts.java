package org.tumar.indicators.fact;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Recount;
import org.tumar.indicators.programme.Definitions;

/// Tells in a programme's head that it is counted otherwise: a change without any sheet.
///
/// Its answers are others only where an indicator is derived by a measure that was counted
/// otherwise.
record Recounts(Ledger ledger, String office) {

    /// @param marks as they are by the time of the change
    /// @return the marks that the head bears now; empty where the office does not hold the
    ///   programme
    Optional<String> recount(String code, Function<Head, Marks> marks) {
        return ledger.changeOutline(
                code,
                (holding, _) ->
                        holding.map(it -> decide(it, marks.apply(it.head())))
                                .orElseGet(
                                        () -> new Decided<>(Optional.empty(), Optional.empty())));
    }

    private Decided<Optional<String>> decide(Holding holding, Marks marks) {
        String text = marks.text();
        Set<DerivedMeasure> others = marks.others(holding.head().marks());
        return new Decided<>(
                Optional.of(text),
                text.equals(holding.head().marks())
                        ? Optional.empty()
                        : Optional.of(
                                Change.counted(
                                        new Recount(text, shows(holding.definition(), others)))));
    }

    private boolean shows(ProgrammeBody definition, Set<DerivedMeasure> others) {
        return Definitions.applyingIn(definition, office).stream()
                .flatMap(it -> Derivation.of(it).stream())
                .anyMatch(it -> others.contains(it.measure()));
    }
}
