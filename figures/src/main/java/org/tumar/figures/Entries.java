package org.tumar.figures;

import java.util.Optional;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Average;
import org.tumar.figures.Amount.Fraction;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Amount.Verdict;
import org.tumar.figures.Amount.Wording;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Value.Blank;
import org.tumar.figures.Value.NotApplicable;
import org.tumar.figures.Value.Numeric;
import org.tumar.figures.Value.Words;
import org.tumar.figures.Value.YesNo;

/// From the values of one address to the quantity that is rolled up.
public final class Entries {

    private Entries() {}

    /// A target as entered. A ratio's target comes without a numerator and denominator: its roll-up
    /// is the mean.
    public static Quantity target(Rule rule, Value target) {
        boolean mean =
                rule.aggregation() == Aggregation.MEAN || rule.aggregation() == Aggregation.RATIO;
        return quantity(target, mean);
    }

    /// An actual as entered; a ratio's numerator and denominator, where both are known, go before
    /// its value.
    public static Quantity actual(Rule rule, Value actual, Value numerator, Value denominator) {
        return rule.aggregation() == Aggregation.RATIO
                ? fraction(rule, numerator, denominator).orElseGet(() -> quantity(actual, false))
                : quantity(actual, rule.aggregation() == Aggregation.MEAN);
    }

    private static Optional<Quantity> fraction(Rule rule, Value numerator, Value denominator) {
        if (!(numerator instanceof Numeric over) || !(denominator instanceof Numeric under)) {
            return Optional.empty();
        }
        boolean percent = rule.unit() == Unit.PERCENT;
        return Optional.of(
                under.number().signum() == 0
                        ? Absent.NOT_APPLICABLE
                        : Quantity.of(new Fraction(over.number(), under.number(), percent)));
    }

    private static Quantity quantity(Value value, boolean mean) {
        return switch (value) {
            case Blank _ -> Absent.NOT_REPORTED;
            case NotApplicable _ -> Absent.NOT_APPLICABLE;
            case Numeric numeric ->
                    Quantity.of(
                            mean ? new Average(numeric.number(), 1) : new Total(numeric.number()));
            case YesNo yesNo -> Quantity.of(new Verdict(yesNo.yes()));
            case Words words -> Quantity.of(new Wording(words.text()));
        };
    }
}
