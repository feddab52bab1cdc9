package org.tumar.gateway.composition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.figures.Figure;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Rule;
import org.tumar.figures.Span;

/// One indicator of a programme, in the region and in each of its offices.
///
/// @param sources one for each of its offices behind this gateway, in the order of the definition
public record Indicator(
        Programme programme, IndicatorBody definition, List<NationalSource> sources) {

    /// Of a span that there are no figures of.
    private static final Figure NOTHING =
            new Figure(Absent.NOT_APPLICABLE, Absent.NOT_APPLICABLE, Optional.empty());

    /// Unique among all programmes.
    public String id() {
        return programme.definition().code() + "/" + definition.code();
    }

    Rule rule() {
        return new Rule(definition.unit(), definition.aggregation(), definition.direction());
    }

    /// The region's figure; nothing, and a trouble, where there is no such period, or the caller
    /// may not see every office that it is rolled up from, or some in another view.
    public Composed<RegionalFigure> regional(@Nullable String period) {
        if (!programme.isWhole()) {
            return Composed.not(
                    Trouble.forbidden(
                            "the region's figure is for those who may see every office that it is"
                                    + " rolled up from: ask for national"));
        }
        return programme
                .spans()
                .named(period)
                .map(span -> Composed.of(regional(span)))
                .orElseGet(() -> Composed.not(programme.spans().invalid()));
    }

    RegionalFigure regional(Span span) {
        return new RegionalFigure(this, span, rolledUp(span));
    }

    RolledUp rolledUp(Span span) {
        return programme
                .region()
                .rollUps()
                .of(rule(), sources.stream().map(source -> figure(source, span)).toList());
    }

    private Figure figure(NationalSource source, Span span) {
        if (source.isMissing() || programme.spans().isOwn(span)) {
            return source.figure(definition, span);
        }
        return definition.source() == FigureSource.DERIVED
                ? source.derived(definition, span)
                : NOTHING;
    }

    /// What the offices counted from their records; null where none of them tells.
    @Nullable MeasureBody derived(Span span) {
        return definition.derivation() != null && sources.stream().anyMatch(this::mayDerive)
                ? programme
                        .region()
                        .rollUps()
                        .of(
                                rule(),
                                sources.stream().map(it -> it.derived(definition, span)).toList())
                        .actual()
                : null;
    }

    private boolean mayDerive(NationalSource source) {
        return source.isMissing() || source.derives(definition.code());
    }

    /// One entry for each office, in the order of the definition.
    ///
    /// @param countries null for all offices
    public Composed<List<NationalFigure>> national(
            @Nullable Set<String> countries, @Nullable String period) {
        return programme
                .spans()
                .named(period)
                .map(span -> Composed.of(national(countries, span)))
                .orElseGet(() -> Composed.not(programme.spans().invalid()));
    }

    private List<NationalFigure> national(@Nullable Set<String> countries, Span span) {
        return sources.stream()
                .map(source -> NationalFigure.of(this, source, span))
                .filter(it ->
                        countries == null || it.country().filter(countries::contains).isPresent())
                .toList();
    }
}
