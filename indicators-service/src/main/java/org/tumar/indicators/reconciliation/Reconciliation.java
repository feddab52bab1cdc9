package org.tumar.indicators.reconciliation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.figures.Agreement;
import org.tumar.figures.Amount;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Span;
import org.tumar.figures.Status;
import org.tumar.indicators.figure.Cell.Dimension;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.programme.Office;
import org.tumar.indicators.reckoning.OfficeFigures;

/// The disagreements among an office's statements of one indicator.
///
/// Claims about the region as a whole are not the office's to compare.
public final class Reconciliation {

    private static final Comparator<Span> NARROWEST =
            Comparator.comparingLong((Span it) -> ChronoUnit.DAYS.between(it.start(), it.end()))
                    .thenComparing(Span::start, Comparator.reverseOrder())
                    .thenComparing(Span::code);

    private final String programme;
    private final String office;
    private final OfficeFigures figures;
    private final Sheet sheet;
    private final LocalDate day;

    public Reconciliation(
            String programme, String office, OfficeFigures figures, Sheet sheet, LocalDate day) {
        this.programme = programme;
        this.office = office;
        this.figures = figures;
        this.sheet = sheet;
        this.day = day;
    }

    /// Each disagreement once, in the order of claims, spans and measures.
    public List<DiscrepancyBody> discrepancies() {
        List<DiscrepancyBody> found = new ArrayList<>();
        found.addAll(published());
        figures.timeline().spans().forEach(span -> derived(span).ifPresent(found::add));
        figures.timeline().spans().forEach(span -> found.addAll(totals(span)));
        figures.timeline().spans().forEach(span -> assessed(span).ifPresent(found::add));
        return found;
    }

    private List<DiscrepancyBody> published() {
        return sheet.currentClaims().entrySet().stream()
                .filter(it -> it.getKey().scope().equals(office) && !office.equals(Office.REGION))
                .flatMap(it -> published(it.getKey(), it.getValue()).stream())
                .toList();
    }

    /// Nothing is compared with what the office cannot say: how much was counted in the past.
    private Optional<DiscrepancyBody> published(ClaimAddress address, Claim claim) {
        Quantity claimed = Claims.quantity(claim);
        return figures.timeline()
                .span(address.period())
                .map(span -> measure(address.measure()).apply(figures.figure(span)))
                .filter(computed -> computed.status() != MeasureStatus.UNAVAILABLE)
                .filter(computed -> !Agreement.agree(claimed, claim.decimals(), computed))
                .map(computed ->
                        discrepancy(
                                DiscrepancyKind.PUBLISHED_VS_COMPUTED,
                                address.period(),
                                address.measure(),
                                Claims.body(claim),
                                address.where(),
                                Measures.body(computed)));
    }

    /// What was typed in against what was counted, where all of both is known.
    private Optional<DiscrepancyBody> derived(Span span) {
        Quantity reported = figures.reported().figure(span).actual();
        return figures.derived(span)
                .filter(it -> isWhole(reported) && isWhole(it))
                .filter(it -> !Agreement.agree(reported, decimals(reported), it))
                .map(it ->
                        discrepancy(
                                DiscrepancyKind.REPORTED_VS_DERIVED,
                                span.code(),
                                FigureMeasure.ACTUAL,
                                Measures.body(reported),
                                "reported by the office",
                                Measures.body(it)));
    }

    private static boolean isWhole(Quantity quantity) {
        return quantity.isKnown() && !quantity.partial();
    }

    private List<DiscrepancyBody> totals(Span span) {
        return Stream.of(FigureMeasure.values())
                .flatMap(it -> Stream.concat(overPeriods(span, it), overCells(span, it)))
                .toList();
    }

    private Stream<DiscrepancyBody> overPeriods(Span span, FigureMeasure measure) {
        return figures.own().own(span.code(), measure).stream()
                .flatMap(own ->
                        figures.reported().fromParts(span, measure(measure)).stream()
                                .flatMap(parts ->
                                        unequal(span, measure, own, parts, periods(span))));
    }

    private Stream<DiscrepancyBody> overCells(Span span, FigureMeasure measure) {
        Optional<Quantity> total = figures.own().total(span.code(), measure);
        return total.stream()
                .flatMap(own ->
                        figures.own().cuts(span.code(), measure).entrySet().stream()
                                .filter(it -> !it.getValue().partial())
                                .flatMap(it -> cut(span, measure, own, it)));
    }

    private Stream<DiscrepancyBody> cut(
            Span span,
            FigureMeasure measure,
            Quantity own,
            Map.Entry<Set<Dimension>, Quantity> cut) {
        boolean single = figures.own().isOneCell(span.code(), cut.getKey());
        return cut.getValue().known().stream()
                .flatMap(it -> unequal(span, measure, own, it, cells(cut.getKey())))
                .map(it -> single ? withheld(it) : it);
    }

    /// A sum over one cell is the cell, and cells do not leave the office.
    private static DiscrepancyBody withheld(DiscrepancyBody found) {
        return new DiscrepancyBody(
                found.id(),
                found.indicator(),
                found.scope(),
                found.period(),
                found.measure(),
                found.kind(),
                found.claimed(),
                found.where(),
                Measures.body(new Absent(MeasureStatus.SUPPRESSED, false)));
    }

    private Stream<DiscrepancyBody> unequal(
            Span span, FigureMeasure measure, Quantity own, Amount parts, String where) {
        return !Agreement.agree(own, decimals(own), Quantity.of(parts))
                ? Stream.of(
                        discrepancy(
                                DiscrepancyKind.TOTAL_VS_PARTS,
                                span.code(),
                                measure,
                                Measures.body(own),
                                where,
                                Measures.body(parts)))
                : Stream.empty();
    }

    private static int decimals(Quantity own) {
        return own.known()
                .flatMap(Amount::number)
                .map(it -> Math.max(0, it.stripTrailingZeros().scale()))
                .orElse(0);
    }

    private String periods(Span span) {
        List<Span> parts = figures.timeline().partsOf(span);
        return (parts.size() == 1 ? "period " : "periods ")
                + parts.stream().map(Span::code).collect(Collectors.joining(", "));
    }

    private static String cells(Set<Dimension> cut) {
        return "cells by " + cut.stream().map(Dimension::words).collect(Collectors.joining(", "));
    }

    private Optional<DiscrepancyBody> assessed(Span span) {
        return figures.entry(span.code(), RowMeasure.ASSESSED)
                .filter(it -> !it.isBlank())
                .flatMap(assessment ->
                        narrowestWithTarget(span)
                                .filter(it -> isContradicted(assessment, it))
                                .map(it -> contradicted(span, assessment, it)));
    }

    private Optional<Span> narrowestWithTarget(Span assessed) {
        return figures.timeline()
                .spans()
                .filter(it -> it.contains(assessed) && figures.figure(it).target().isKnown())
                .filter(it -> figures.figure(it).actual().status() != MeasureStatus.UNAVAILABLE)
                .min(
                        Comparator.comparing((Span it) -> !it.equals(assessed))
                                .thenComparing(NARROWEST));
    }

    private boolean isContradicted(Entry assessment, Span reckoned) {
        return Judgement.of(assessment.value().text())
                .filter(it -> it.contradicts(status(reckoned)))
                .isPresent();
    }

    private DiscrepancyBody contradicted(Span assessed, Entry assessment, Span reckoned) {
        return discrepancy(
                DiscrepancyKind.ASSESSED_VS_COMPUTED,
                assessed.code(),
                FigureMeasure.ACTUAL,
                Measures.body(Quantity.of(new Amount.Wording(assessment.value().text()))),
                "assessment of " + assessed.code() + ", reckoned over " + reckoned.code(),
                reckoned(reckoned));
    }

    /// The status in words; what is known of the actual where there is none.
    private MeasureBody reckoned(Span span) {
        AchievementStatus status = status(span);
        return status == AchievementStatus.UNKNOWN
                ? Measures.body(figures.figure(span).actual())
                : Measures.body(new Amount.Wording(words(status)));
    }

    private AchievementStatus status(Span span) {
        return Status.of(figures.rule(), figures.figure(span), span, day);
    }

    private DiscrepancyBody discrepancy(
            DiscrepancyKind kind,
            String period,
            FigureMeasure measure,
            MeasureBody claimed,
            String where,
            MeasureBody computed) {
        String indicator = figures.indicator().code();
        String id =
                String.join(
                        ":",
                        programme,
                        indicator,
                        office,
                        period,
                        words(measure),
                        words(kind).replace(' ', '-'),
                        slug(where));
        return new DiscrepancyBody(
                id, indicator, office, period, measure, kind, claimed, where, computed);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Readable, and not the same for two texts.
    private static String slug(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "-");
        return plain + "-" + Integer.toHexString(text.hashCode());
    }

    private static Function<Figure, Quantity> measure(FigureMeasure measure) {
        return switch (measure) {
            case TARGET -> Figure::target;
            case ACTUAL -> Figure::actual;
        };
    }
}
