package org.tumar.indicators.programme;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.Rule;
import org.tumar.figures.Span;
import org.tumar.figures.Timeline;

/// Questions to a programme's definition, and its next versions.
public final class Definitions {

    private Definitions() {}

    public static Optional<IndicatorBody> indicator(ProgrammeBody definition, String code) {
        return definition.indicators().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /// The indicators that an office reports on, in the order of the definition.
    public static List<IndicatorBody> applyingIn(ProgrammeBody definition, String office) {
        return definition.indicators().stream()
                .filter(it -> it.offices().contains(office))
                .toList();
    }

    public static Timeline timeline(ProgrammeBody definition) {
        return new Timeline(
                new Span(Span.ALL, definition.start(), definition.end()),
                definition.periods().stream()
                        .map(it -> new Span(it.code(), it.start(), it.end()))
                        .toList());
    }

    public static Rule rule(IndicatorBody indicator) {
        return new Rule(indicator.unit(), indicator.aggregation(), indicator.direction());
    }

    /// The owner's next definition: the stored one where nothing but its version would change, else
    /// the offered one under the next version.
    public static ProgrammeBody next(Optional<ProgrammeBody> stored, ProgrammeBody offered) {
        long version = stored.map(ProgrammeBody::version).orElse(0L);
        return stored.filter(it -> it.equals(withVersion(offered, version)))
                .orElseGet(() -> withVersion(offered, version + 1));
    }

    /// The definition in which the regional office is one of an indicator's offices also where it
    /// has figures for it.
    public static ProgrammeBody withRegional(
            ProgrammeBody definition, Predicate<String> hasRegionalFigures) {
        return with(
                definition,
                definition.version(),
                definition.indicators().stream()
                        .map(it ->
                                hasRegionalFigures.test(it.code())
                                        ? it.withOffice(Office.REGION)
                                        : it)
                        .toList());
    }

    /// The same definition, always in the same words.
    public static ProgrammeBody sorted(ProgrammeBody definition) {
        return with(
                definition,
                definition.version(),
                definition.indicators().stream()
                        .map(it -> it.withNationalCodes(new TreeMap<>(it.nationalCodes())))
                        .toList());
    }

    private static ProgrammeBody withVersion(ProgrammeBody definition, long version) {
        return with(definition, version, definition.indicators());
    }

    private static ProgrammeBody with(
            ProgrammeBody definition, long version, List<IndicatorBody> indicators) {
        return new ProgrammeBody(
                definition.code(),
                definition.title(),
                definition.donor(),
                definition.start(),
                definition.end(),
                definition.currency(),
                definition.budget(),
                definition.owner(),
                version,
                definition.periods(),
                definition.results(),
                indicators);
    }
}
