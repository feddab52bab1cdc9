package org.tumar.programmefiles;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.programmefiles.RowRules.Fault;

/// What a programme and its periods may say.
final class ProgrammeRules {

    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toSet());

    private ProgrammeRules() {}

    static Optional<Fault> currency(String currency) {
        return currency.isEmpty() || CURRENCIES.contains(currency)
                ? Optional.empty()
                : Optional.of(
                        FaultCode.UNKNOWN_CURRENCY.at(
                                "currency",
                                "unknown currency '%s'. Write the three capital letters of ISO"
                                                .formatted(currency)
                                        + " 4217, as in USD."));
    }

    static Optional<Fault> budget(String text) {
        Optional<BigDecimal> budget = Values.number(text);
        if (budget.isEmpty()) {
            return Optional.of(Values.notANumber("budget", text));
        }
        return budget.filter(it -> it.signum() < 0)
                .map(_ ->
                        FaultCode.NEGATIVE_BUDGET.at(
                                "budget", "A budget is zero or more, or empty."));
    }

    /// No period is called as the whole programme is.
    static Optional<Fault> reserved(String period) {
        return period.equalsIgnoreCase(Codes.ALL)
                ? Optional.of(
                        FaultCode.RESERVED_CODE.at(
                                "period",
                                "ALL is the whole programme; give this period another code."))
                : Optional.empty();
    }

    static Optional<Fault> order(PeriodBody period) {
        return period.end().isBefore(period.start())
                ? Optional.of(
                        FaultCode.ENDS_BEFORE_START.at(
                                "end",
                                "It ends on %s, before it starts on %s."
                                        .formatted(period.end(), period.start())))
                : Optional.empty();
    }

    static Optional<Fault> outside(PeriodBody programme, PeriodBody period) {
        return Dates.contains(programme, period)
                ? Optional.empty()
                : Optional.of(
                        FaultCode.PERIOD_OUTSIDE_PROGRAMME.at(
                                period.start().isBefore(programme.start()) ? "start" : "end",
                                "The programme runs from %s to %s; this period lies outside of it."
                                        .formatted(programme.start(), programme.end())));
    }
}
