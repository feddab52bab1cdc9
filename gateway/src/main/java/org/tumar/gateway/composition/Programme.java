package org.tumar.gateway.composition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.figures.CalendarSpan;
import org.tumar.figures.Span;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Standing;

/// One programme, as all offices together hold it.
public final class Programme {

    private final ProgrammeBody definition;
    private final List<Office> silent;
    private final List<Standing> standings;
    private final Map<String, Standing> byOffice = new HashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private final LocalDate today;

    Programme(Definitions definitions, List<Standing> standings, LocalDate today) {
        this.definition = definitions.merged();
        this.silent = definitions.silent();
        this.standings = standings;
        this.today = today;
        standings.forEach(it -> byOffice.put(it.office().code(), it));
        spans.put(Span.ALL, new Span(Span.ALL, definition.start(), definition.end()));
        definition
                .periods()
                .forEach(it -> spans.put(it.code(), new Span(it.code(), it.start(), it.end())));
        definition.indicators().forEach(it -> indicators.put(it.code(), indicator(it)));
    }

    private Indicator indicator(IndicatorBody body) {
        List<NationalSource> sources =
                officesOf(body)
                        .map(standing ->
                                new NationalSource(
                                        standing.office(), standing.of(definition.code())))
                        .toList();
        return new Indicator(this, body, sources);
    }

    /// The indicator's offices that are behind this gateway; and the regional office where it owns
    /// the programme and has never answered, as nobody can know whether it has figures.
    private Stream<Standing> officesOf(IndicatorBody body) {
        Stream<Standing> defined =
                body.offices().stream().map(byOffice::get).filter(Objects::nonNull);
        return body.offices().contains(Office.REGION)
                ? defined
                : Stream.concat(defined, silentRegion().stream());
    }

    private Optional<Standing> silentRegion() {
        return Optional.of(Office.REGION)
                .filter(it -> it.equals(definition.owner()))
                .map(byOffice::get)
                .filter(it -> it.of(definition.code()).freshness() == Freshness.MISSING);
    }

    public ProgrammeBody definition() {
        return definition;
    }

    LocalDate today() {
        return today;
    }

    /// The span that a period argument names: nothing, ALL, a period, a calendar year, quarter or
    /// month.
    Optional<Span> span(@Nullable String period) {
        String code = period == null ? Span.ALL : period;
        return Optional.ofNullable(spans.get(code)).or(() -> CalendarSpan.parse(code));
    }

    boolean isOwn(Span span) {
        return spans.containsKey(span.code());
    }

    /// The programme's periods in the order of the definition.
    List<Span> periods() {
        return spans.values().stream().filter(it -> !it.code().equals(Span.ALL)).toList();
    }

    Trouble invalidPeriod() {
        return Trouble.of(
                ErrorCode.INVALID_PERIOD,
                "there is no such period: give none (the whole programme), "
                        + String.join(", ", spans.keySet())
                        + ", or a calendar year, quarter or month such as 2014, 2014-Q3, 2014-07");
    }

    public List<Result> results() {
        return childrenOf(null);
    }

    List<Result> childrenOf(@Nullable String parent) {
        return definition.results().stream()
                .filter(it -> Objects.equals(it.parent(), parent))
                .map(it -> new Result(this, it))
                .toList();
    }

    Composed<List<Indicator>> indicatorsOf(String result) {
        return new Composed<>(
                indicators.values().stream()
                        .filter(it -> it.definition().result().equals(result))
                        .toList(),
                unknownToAll());
    }

    /// One trouble for each office that may have indicators that are not here.
    private List<Trouble> unknownToAll() {
        return silent.stream().map(Trouble::unavailable).toList();
    }

    Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /// @param codes null for all; codes or ids
    /// @param result null for all; a code or id: those of the result and of every result under it
    public Composed<List<Indicator>> indicators(
            @Nullable List<String> codes, @Nullable String result) {
        List<Trouble> troubles = new ArrayList<>(unknown(codes));
        Optional<ResultBody> top = result == null ? Optional.empty() : resultNamed(result);
        if (result != null && top.isEmpty()) {
            troubles.add(
                    Trouble.of(
                            ErrorCode.NOT_FOUND,
                            "there is no result " + shortened(result) + ": look at results"));
        }
        Set<String> below = top.map(this::below).orElse(Set.of());
        return new Composed<>(
                indicators.values().stream()
                        .filter(it -> codes == null || isNamed(it, codes))
                        .filter(it -> result == null || below.contains(it.definition().result()))
                        .toList(),
                List.copyOf(troubles));
    }

    private static boolean isNamed(Indicator indicator, Collection<String> names) {
        return names.contains(indicator.definition().code()) || names.contains(indicator.id());
    }

    /// One trouble for each name that no indicator has; where a silent office may have it, that
    /// office's.
    private List<Trouble> unknown(@Nullable List<String> codes) {
        if (codes == null) {
            return unknownToAll();
        }
        Set<String> names =
                indicators.values().stream()
                        .flatMap(it -> Stream.of(it.definition().code(), it.id()))
                        .collect(Collectors.toSet());
        List<String> unknown = codes.stream().distinct().filter(it -> !names.contains(it)).toList();
        if (!unknown.isEmpty() && !silent.isEmpty()) {
            return unknownToAll();
        }
        return unknown.stream()
                .map(it ->
                        Trouble.of(
                                ErrorCode.NOT_FOUND,
                                "there is no indicator " + shortened(it) + ": look at indicators"))
                .toList();
    }

    /// What the asker wrote, up to a length that an error can bear.
    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    private Optional<ResultBody> resultNamed(String name) {
        return definition.results().stream()
                .filter(it -> it.code().equals(name) || new Result(this, it).id().equals(name))
                .findFirst();
    }

    /// The result's code and those of all results under it; survives a cycle.
    private Set<String> below(ResultBody top) {
        Set<String> codes = new LinkedHashSet<>(Set.of(top.code()));
        boolean grown = true;
        while (grown) {
            grown =
                    codes.addAll(
                            definition.results().stream()
                                    .filter(it ->
                                            it.parent() != null && codes.contains(it.parent()))
                                    .map(ResultBody::code)
                                    .toList());
        }
        return codes;
    }

    /// @param codes null for all; codes or ids
    /// @param kinds null for all
    public Composed<List<Discrepancy>> discrepancies(
            @Nullable List<String> codes, @Nullable Set<DiscrepancyKind> kinds) {
        List<Indicator> wanted =
                indicators.values().stream()
                        .filter(it -> codes == null || isNamed(it, codes))
                        .toList();
        return new Composed<>(
                new Reconciliation(this, standings).discrepancies(wanted, kinds),
                Stream.concat(unknown(codes).stream(), silentOffices(wanted)).distinct().toList());
    }

    private Stream<Trouble> silentOffices(List<Indicator> wanted) {
        Stream<Office> reporting =
                wanted.stream()
                        .flatMap(it -> it.sources().stream())
                        .filter(NationalSource::isMissing)
                        .map(NationalSource::office);
        Stream<Office> owner =
                Optional.ofNullable(byOffice.get(definition.owner()))
                        .filter(it -> it.of(definition.code()).freshness() == Freshness.MISSING)
                        .map(Standing::office)
                        .stream();
        return Stream.concat(reporting, owner).map(Trouble::unavailable);
    }
}
