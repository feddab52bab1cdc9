package org.tumar.gateway.composition;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.ClaimBody;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.figures.Agreement;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Span;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.ProgrammeReport;
import org.tumar.gateway.offices.Standing;

/// What disagrees in a programme: what offices found among their own figures, and what was
/// published of the region against its roll-up.
final class Reconciliation {

    private final Programme programme;
    private final List<Standing> standings;

    Reconciliation(Programme programme, List<Standing> standings) {
        this.programme = programme;
        this.standings = standings;
    }

    /// By indicator in the order of the definition, then scope (REGION last), kind and period.
    List<Discrepancy> discrepancies(
            List<Indicator> indicators, @Nullable Set<DiscrepancyKind> kinds) {
        Map<String, Integer> places = new HashMap<>();
        indicators.forEach(it -> places.put(it.definition().code(), places.size()));
        return Stream.concat(national(), regional())
                .filter(it -> places.containsKey(it.indicator()))
                .filter(it -> kinds == null || kinds.contains(it.kind()))
                .sorted(order(places))
                .map(it -> new Discrepancy(programme, it))
                .toList();
    }

    private Comparator<DiscrepancyBody> order(Map<String, Integer> places) {
        List<String> spans =
                Stream.concat(
                                Stream.of(Span.ALL),
                                programme.spans().periods().stream().map(Span::code))
                        .toList();
        return Comparator.comparing((DiscrepancyBody it) -> places.get(it.indicator()))
                .thenComparing(it -> it.scope().equals(Office.REGION))
                .thenComparing(DiscrepancyBody::scope)
                .thenComparing(DiscrepancyBody::kind)
                .thenComparingInt(it -> spans.indexOf(it.period()))
                .thenComparing(DiscrepancyBody::id);
    }

    private Stream<DiscrepancyBody> national() {
        return reports().flatMap(it -> it.body().discrepancies().stream());
    }

    /// What was published of the region is compared for those who may see all of it.
    private Stream<DiscrepancyBody> regional() {
        return (programme.isWhole() ? reports() : Stream.<ProgrammeReport>empty())
                .flatMap(it -> it.body().regionalClaims().stream())
                .flatMap(claim -> compared(claim).stream());
    }

    private Stream<ProgrammeReport> reports() {
        return standings.stream()
                .flatMap(it -> it.of(programme.definition().code()).report().stream());
    }

    /// Empty where the claim agrees, or nothing can be set against it.
    private Optional<DiscrepancyBody> compared(ClaimBody claim) {
        Optional<Indicator> indicator = programme.indicator(claim.indicator());
        Optional<Span> span =
                programme.spans().named(claim.period()).filter(programme.spans()::isOwn);
        return indicator.flatMap(it ->
                span.flatMap(days -> computed(claim, it, days))
                        .flatMap(computed -> compared(claim, it, computed)));
    }

    /// Empty where the offices answer, and cannot say: how much was counted at a moment in the
    /// past.
    private static Optional<Quantity> computed(ClaimBody claim, Indicator indicator, Span span) {
        if (indicator.sources().stream().anyMatch(NationalSource::isMissing)) {
            return Optional.of(Absent.UNAVAILABLE);
        }
        Figure figure = indicator.rolledUp(span).figure();
        return Optional.of(
                        claim.measure() == FigureMeasure.TARGET ? figure.target() : figure.actual())
                .filter(it -> it.status() != MeasureStatus.UNAVAILABLE);
    }

    private static Optional<DiscrepancyBody> compared(
            ClaimBody claim, Indicator indicator, Quantity computed) {
        Quantity claimed = Measures.quantity(claim.claimed(), indicator.definition().unit());
        boolean rolledUp = indicator.definition().aggregation() != Aggregation.NONE;
        return rolledUp && !Agreement.agree(claimed, decimals(claim), computed)
                ? Optional.of(discrepancy(claim, computed))
                : Optional.empty();
    }

    private static int decimals(ClaimBody claim) {
        BigDecimal printed = claim.claimed().value();
        return printed == null ? 0 : printed.scale();
    }

    private static DiscrepancyBody discrepancy(ClaimBody claim, Quantity computed) {
        String id =
                String.join(
                        "/",
                        claim.indicator(),
                        claim.period(),
                        claim.measure().name(),
                        DiscrepancyKind.PUBLISHED_VS_COMPUTED.name(),
                        Integer.toHexString(claim.where().hashCode()));
        return new DiscrepancyBody(
                id,
                claim.indicator(),
                Office.REGION,
                claim.period(),
                claim.measure(),
                DiscrepancyKind.PUBLISHED_VS_COMPUTED,
                claim.claimed(),
                claim.where(),
                Measures.body(computed));
    }
}
