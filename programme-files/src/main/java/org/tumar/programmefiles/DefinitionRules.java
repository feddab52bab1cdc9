package org.tumar.programmefiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.programmefiles.RowRules.Fault;

/// The rules of a programme's definition that came as JSON: those of `programme`, `periods`,
/// `framework` and `indicators`.
public final class DefinitionRules {

    private final ProgrammeBody definition;
    private final OfficeRules offices;
    private final List<Fault> faults = new ArrayList<>();

    private DefinitionRules(ProgrammeBody definition) {
        this.definition = definition;
        this.offices = new OfficeRules(Optional.of(definition.owner()), Optional.empty());
    }

    /// Every fault of a definition; each message begins with the place that it is about.
    public static List<Fault> faults(ProgrammeBody definition) {
        return new DefinitionRules(definition).check();
    }

    private List<Fault> check() {
        programme();
        duplicates("period", definition.periods(), PeriodBody::code);
        duplicates("result", definition.results(), ResultBody::code);
        duplicates("indicator", definition.indicators(), IndicatorBody::code);
        definition.periods().forEach(this::period);
        results();
        Lookup<ResultBody> results = Lookup.of(definition.results(), ResultBody::code);
        definition.indicators().forEach(it -> indicator(it, results));
        return List.copyOf(faults);
    }

    private void programme() {
        String place = "programme";
        add(place, Texts.code("code", definition.code()));
        add(place, Texts.title("title", definition.title()));
        add(place, Texts.words("donor", text(definition.donor())));
        add(place, ProgrammeRules.order(whole()));
        add(place, ProgrammeRules.currency(text(definition.currency())));
        if (definition.budget() != null) {
            Optional<Fault> fault = Values.digits("budget", definition.budget());
            add(place, fault);
            if (fault.isEmpty()) {
                add(place, ProgrammeRules.budget(definition.budget().toPlainString()));
            }
        }
        add(
                place,
                new OfficeRules(Optional.empty(), Optional.empty())
                        .ownerFault("owner", definition.owner()));
    }

    private PeriodBody whole() {
        return new PeriodBody(Codes.ALL, definition.start(), definition.end());
    }

    private void period(PeriodBody period) {
        String place = "period " + shown(period.code());
        add(place, Texts.code("period", period.code()));
        add(place, ProgrammeRules.reserved(period.code()));
        add(place, ProgrammeRules.order(period).or(() -> ProgrammeRules.outside(whole(), period)));
    }

    private void results() {
        Lookup<ResultBody> known = Lookup.of(definition.results(), ResultBody::code);
        Map<String, String> parents = new HashMap<>();
        definition
                .results()
                .forEach(it ->
                        Optional.ofNullable(it.parent())
                                .ifPresent(parent -> parents.put(it.code(), parent)));
        for (ResultBody result : definition.results()) {
            String place = "result " + shown(result.code());
            add(place, Texts.code("code", result.code()));
            add(place, Texts.title("title", result.title()));
            Optional.ofNullable(result.parent())
                    .flatMap(it ->
                            known.fault(FaultCode.UNKNOWN_PARENT, "parent", "result", it)
                                    .or(() -> FrameworkCheck.cycleFault(result.code(), parents)))
                    .ifPresent(it -> add(place, Optional.of(it)));
        }
    }

    private void indicator(IndicatorBody indicator, Lookup<ResultBody> results) {
        String place = "indicator " + shown(indicator.code());
        add(place, Texts.code("indicator", indicator.code()));
        add(place, Texts.title("title", indicator.title()));
        add(place, results.fault(FaultCode.UNKNOWN_RESULT, "result", "result", indicator.result()));
        add(place, IndicatorRules.unsuited(indicator.unit(), indicator.aggregation()));
        add(place, Baselines.fault(indicator.baseline(), indicator.unit()));
        String derivation = text(indicator.derivation());
        add(place, Texts.words("derivation", derivation));
        add(place, IndicatorRules.underived(indicator.source(), derivation));
        countries(place, indicator);
    }

    private void countries(String place, IndicatorBody indicator) {
        Set<String> seen = new HashSet<>();
        add(place, Texts.required("countries", String.join("", indicator.offices())));
        for (String office : indicator.offices()) {
            add(place, offices.fault("countries", office));
            if (!seen.add(office)) {
                add(place, Optional.of(IndicatorRules.countryTwice("countries", office)));
            }
        }
        indicator
                .nationalCodes()
                .forEach((office, code) -> {
                    add(place, Texts.code("national_codes", code));
                    if (!seen.contains(office)) {
                        add(place, Optional.of(IndicatorRules.codeElsewhere(shown(office))));
                    }
                });
    }

    private <T> void duplicates(String what, List<T> items, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        items.stream()
                .map(code)
                .filter(it -> !seen.add(it))
                .forEach(it ->
                        add(
                                what + " " + shown(it),
                                Optional.of(
                                        FaultCode.DUPLICATE_CODE.whole(
                                                "There are two; keep one."))));
    }

    private void add(String place, Optional<Fault> fault) {
        fault.map(it -> new Fault(it.column(), it.code(), place + ": " + it.message()))
                .ifPresent(faults::add);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String shown(String code) {
        return code.length() <= Texts.CODE_LENGTH ? code : code.substring(0, Texts.CODE_LENGTH);
    }
}
