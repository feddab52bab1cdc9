package org.tumar.indicators.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.figures.Span;

/// What must hold within a definition that came as JSON, so that figures can be reckoned by it.
public final class DefinitionRules {

    private DefinitionRules() {}

    /// @param code stable, as in programme files
    /// @param message what is wrong and how to mend it
    public record Fault(String code, String message) {}

    private static final Fault TOO_LONG =
            new Fault("too-many-digits", "a budget or baseline has more than 34 digits: round it");

    private static Stream<BigDecimal> numbers(ProgrammeBody definition) {
        return Stream.concat(
                Stream.ofNullable(definition.budget()),
                definition.indicators().stream()
                        .flatMap(it -> Stream.ofNullable(it.baseline().value())));
    }

    private static boolean isTooLong(BigDecimal number) {
        return number.precision() > MathContext.DECIMAL128.getPrecision();
    }

    /// Every fault of a definition.
    public static List<Fault> faults(ProgrammeBody definition) {
        List<Fault> faults = new ArrayList<>();
        if (definition.end().isBefore(definition.start())) {
            faults.add(new Fault("ends-before-start", "the programme ends before it starts: swap"));
            return faults;
        }
        numbers(definition).filter(DefinitionRules::isTooLong).forEach(it -> faults.add(TOO_LONG));
        duplicates("period", definition.periods().stream().map(PeriodBody::code), faults);
        duplicates("result", definition.results().stream().map(ResultBody::code), faults);
        duplicates("indicator", definition.indicators().stream().map(IndicatorBody::code), faults);
        definition.periods().forEach(it -> period(definition, it, faults));
        results(definition, faults);
        return faults;
    }

    private static void duplicates(String what, Stream<String> codes, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        codes.filter(it -> !seen.add(it))
                .forEach(it ->
                        faults.add(
                                new Fault(
                                        "duplicate-code",
                                        "%s %s is there twice".formatted(what, it))));
    }

    private static void period(ProgrammeBody definition, PeriodBody period, List<Fault> faults) {
        if (period.code().equals(Span.ALL)) {
            faults.add(new Fault("reserved-code", "ALL is the whole programme: rename the period"));
        }
        if (period.end().isBefore(period.start())) {
            faults.add(
                    new Fault(
                            "ends-before-start",
                            "period %s ends before it starts".formatted(period.code())));
        } else if (period.start().isBefore(definition.start())
                || period.end().isAfter(definition.end())) {
            faults.add(
                    new Fault(
                            "period-outside-programme",
                            "period %s is not within the programme".formatted(period.code())));
        }
    }

    private static void results(ProgrammeBody definition, List<Fault> faults) {
        Map<String, @Nullable String> parents = new HashMap<>();
        definition.results().forEach(it -> parents.put(it.code(), it.parent()));
        for (ResultBody result : definition.results()) {
            String parent = result.parent();
            if (parent != null && !parents.containsKey(parent)) {
                faults.add(
                        new Fault("unknown-parent", "no result has the code %s".formatted(parent)));
            } else if (isInCycle(result.code(), parents)) {
                faults.add(
                        new Fault(
                                "parent-cycle",
                                "result %s is above itself".formatted(result.code())));
            }
        }
        definition.indicators().stream()
                .filter(it -> !parents.containsKey(it.result()))
                .forEach(it ->
                        faults.add(
                                new Fault(
                                        "unknown-result",
                                        "indicator %s measures %s, which is no result"
                                                .formatted(it.code(), it.result()))));
    }

    private static boolean isInCycle(String code, Map<String, @Nullable String> parents) {
        Set<String> above = new HashSet<>();
        String parent = parents.get(code);
        while (parent != null && above.add(parent)) {
            if (parent.equals(code)) {
                return true;
            }
            parent = parents.get(parent);
        }
        return false;
    }
}
