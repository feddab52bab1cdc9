package org.tumar.figures;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.figures.Amount.Average;
import org.tumar.figures.Amount.Fraction;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Amount.Verdict;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Quantity.Known;

/// The roll-up of one measure from its parts, by the indicator's declared aggregation.
///
/// A part that is not applicable is no part. The result is partial where any other part is not
/// known or is partial itself; where none is known it says why.
public final class Rollup {

    private Rollup() {}

    /// A part of a span, for roll-up over periods.
    public record Part(Span span, Quantity quantity) {}

    /// One office's figure from the periods of a span. They do not overlap; any order.
    public static Quantity overPeriods(Rule rule, List<Part> parts) {
        List<Quantity> quantities = parts.stream().map(Part::quantity).toList();
        return switch (rule.aggregation()) {
            case SUM, RATIO, MEAN, ALL -> combine(rule, quantities);
            case LATEST -> combine(quantities, _ -> last(parts));
            case DISTINCT -> combine(quantities, _ -> Optional.empty());
            case NONE -> Absent.NOT_APPLICABLE;
        };
    }

    /// A total from the cells of one cut (by sex, say).
    public static Quantity overCells(Rule rule, List<Quantity> cells) {
        return across(rule, cells);
    }

    /// The region's figure from its offices'.
    public static Quantity overOffices(Rule rule, List<Quantity> offices) {
        return across(rule, offices);
    }

    /// A single part is the whole, save where nothing may be rolled up.
    private static Quantity across(Rule rule, List<Quantity> parts) {
        return rule.aggregation() == Aggregation.NONE
                ? Absent.NOT_APPLICABLE
                : combine(rule, parts);
    }

    private static Quantity combine(Rule rule, List<Quantity> parts) {
        return combine(parts, amounts -> merge(rule.aggregation(), amounts));
    }

    private static Quantity combine(
            List<Quantity> parts, Function<List<Amount>, Optional<Merged>> merge) {
        List<Quantity> applicable =
                parts.stream()
                        .filter(part -> part.status() != MeasureStatus.NOT_APPLICABLE)
                        .toList();
        if (applicable.isEmpty()) {
            return parts.isEmpty() ? Absent.NOT_REPORTED : Absent.NOT_APPLICABLE;
        }
        boolean partial = applicable.stream().anyMatch(part -> !part.isKnown() || part.partial());
        List<Amount> amounts = applicable.stream().flatMap(part -> part.known().stream()).toList();
        if (amounts.isEmpty()) {
            return new Absent(reason(applicable), true);
        }
        return merge.apply(amounts)
                .<Quantity>map(it -> new Known(it.amount(), partial || it.incomplete()))
                .orElse(new Absent(MeasureStatus.NOT_REPORTED, true));
    }

    private static MeasureStatus reason(List<Quantity> absent) {
        List<MeasureStatus> statuses = absent.stream().map(Quantity::status).toList();
        if (statuses.contains(MeasureStatus.UNAVAILABLE)) {
            return MeasureStatus.UNAVAILABLE;
        }
        return statuses.contains(MeasureStatus.SUPPRESSED)
                ? MeasureStatus.SUPPRESSED
                : MeasureStatus.NOT_REPORTED;
    }

    /// @param incomplete true where a known amount could not be counted in
    private record Merged(Amount amount, boolean incomplete) {}

    private static Optional<Merged> last(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.quantity().isKnown())
                .max(Comparator.comparing(Part::span, Span.ENDS_LAST_THEN_LONGER))
                .flatMap(part -> part.quantity().known())
                .map(amount -> new Merged(amount, false));
    }

    private static Optional<Merged> merge(Aggregation aggregation, List<Amount> amounts) {
        if (amounts.size() == 1) {
            return Optional.of(new Merged(amounts.getFirst(), false));
        }
        return switch (aggregation) {
            case SUM, DISTINCT, LATEST -> total(amounts);
            case MEAN -> average(amounts);
            case RATIO -> fraction(amounts).or(() -> average(amounts));
            case ALL -> verdict(amounts);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Merged> total(List<Amount> amounts) {
        return merged(amounts, Total.class)
                .map(totals -> new Total(sum(totals, Total::sum)))
                .map(total -> new Merged(total, false));
    }

    private static Optional<Merged> average(List<Amount> amounts) {
        return merged(amounts, Average.class)
                .map(means ->
                        new Average(
                                sum(means, Average::sum),
                                means.stream().mapToLong(Average::count).sum()))
                .map(mean -> new Merged(mean, false));
    }

    /// A ratio that came without its numerator and denominator cannot be counted in.
    private static Optional<Merged> fraction(List<Amount> amounts) {
        List<Fraction> fractions = only(Fraction.class, amounts);
        if (fractions.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal denominator = sum(fractions, Fraction::denominator);
        if (denominator.signum() == 0) {
            return Optional.empty();
        }
        Fraction whole =
                new Fraction(
                        sum(fractions, Fraction::numerator),
                        denominator,
                        fractions.getFirst().percent());
        return Optional.of(new Merged(whole, fractions.size() < amounts.size()));
    }

    private static Optional<Merged> verdict(List<Amount> amounts) {
        return merged(amounts, Verdict.class)
                .map(verdicts -> new Verdict(verdicts.stream().allMatch(Verdict::yes)))
                .map(verdict -> new Merged(verdict, false));
    }

    /// The amounts as one kind; empty where any is of another.
    private static <A extends Amount> Optional<List<A>> merged(
            List<Amount> amounts, Class<A> kind) {
        List<A> ofKind = only(kind, amounts);
        return ofKind.size() == amounts.size() ? Optional.of(ofKind) : Optional.empty();
    }

    private static <A extends Amount> List<A> only(Class<A> kind, List<Amount> amounts) {
        return amounts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(toCollection(ArrayList::new));
    }

    private static <A> BigDecimal sum(List<A> amounts, Function<A, BigDecimal> part) {
        return amounts.stream().map(part).reduce(BigDecimal.ZERO, Decimals::add);
    }
}
