package org.tumar.programmefiles;

import java.util.Optional;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.Unit;
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
                                        + " as cases.victims-assisted."))
                : Optional.empty();
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
