package org.tumar.programmefiles;

import java.util.Optional;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.Derivation.Reading;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.programmefiles.RowRules.Fault;

/// What must agree within an indicator.
final class IndicatorRules {

    private IndicatorRules() {}

    static Optional<Fault> unsuited(Unit unit, Aggregation aggregation) {
        boolean suits =
                switch (aggregation) {
                    case SUM, DISTINCT, RATIO, MEAN -> unit.isNumeric();
                    case ALL -> unit == Unit.YES_NO;
                    case LATEST, NONE -> true;
                };
        return suits
                ? Optional.empty()
                : Optional.of(
                        FaultCode.AGGREGATION_DOES_NOT_SUIT_UNIT.at(
                                "aggregation",
                                "%s values cannot be aggregated by %s. Numbers: sum, distinct,"
                                                .formatted(
                                                        Choices.name(unit),
                                                        Choices.name(aggregation))
                                        + " ratio, mean, latest or none; yes-no: all, latest or"
                                        + " none; qualitative: latest or none."));
    }

    static Optional<Fault> underived(FigureSource source, String derivation) {
        return source == FigureSource.DERIVED && derivation.isEmpty()
                ? Optional.of(
                        FaultCode.MISSING_DERIVATION.at(
                                "derivation",
                                "A derived indicator names the measure that it is derived by, such"
                                        + " as campaigns.events-held."))
                : Optional.empty();
    }

    /// What of a derivation that a file gives is not known, or not fit for the indicator.
    ///
    /// Not a rule of definitions: one that another office made may name a measure that is newer.
    static Optional<Fault> unknown(String derivation, Unit unit, Aggregation aggregation) {
        return switch (Derivation.read(derivation)) {
            case Reading.Unsound(String reason) ->
                    Optional.of(
                            FaultCode.UNKNOWN_DERIVATION.at(
                                    "derivation", "Derivation: " + reason + "."));
            case Reading.Sound(Derivation read) -> unsuited(read.measure(), unit, aggregation);
        };
    }

    private static Optional<Fault> unsuited(
            DerivedMeasure measure, Unit unit, Aggregation aggregation) {
        return measure.suits(unit, aggregation)
                ? Optional.empty()
                : Optional.of(
                        FaultCode.DERIVATION_DOES_NOT_SUIT.at(
                                "derivation",
                                "%s gives a %s by %s; the indicator is a %s by %s."
                                        .formatted(
                                                measure.measure(),
                                                Choices.name(measure.unit()),
                                                Choices.name(measure.aggregation()),
                                                Choices.name(unit),
                                                Choices.name(aggregation))));
    }

    /// An office has a code of its own only where the indicator applies.
    static Fault codeElsewhere(String office) {
        return FaultCode.NATIONAL_CODE_NOT_OF_INDICATOR.at(
                "national_codes",
                "The indicator does not apply in '%s', so it has no code there.".formatted(office));
    }

    static Fault countryTwice(String column, String office) {
        return FaultCode.DUPLICATE_COUNTRY.at(
                column, "%s stands here twice; keep one.".formatted(office));
    }
}
