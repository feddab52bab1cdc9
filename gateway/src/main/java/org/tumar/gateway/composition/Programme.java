package org.tumar.gateway.composition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.gateway.offices.Standing;

/// One programme, as all offices together hold it.
public final class Programme {

    private final ProgrammeBody definition;
    private final List<Standing> standings;
    private final Region region;
    private final boolean whole;
    private final Sources sources;
    private final Spans spans;
    private final Results results;
    private final Indicators indicators;

    /// @param standings of the offices of which the caller may see it
    Programme(Definitions definitions, List<Standing> standings, Region region) {
        this.definition = definitions.merged();
        this.standings = standings;
        this.region = region;
        this.whole = region.outlook().isWhole(definition.code());
        this.sources = new Sources(definition, standings);
        this.spans = new Spans(definition);
        this.results = new Results(this, definition.results());
        this.indicators =
                new Indicators(
                        definition.indicators().stream()
                                .map(it -> new Indicator(this, it, sources.of(it))),
                        definitions.silent());
    }

    public ProgrammeBody definition() {
        return definition;
    }

    Region region() {
        return region;
    }

    /// Whether the caller may see it in every office behind this gateway.
    public boolean isWhole() {
        return whole;
    }

    /// What the caller sees of it, and of everything else.
    public Outlook outlook() {
        return region.outlook();
    }

    Spans spans() {
        return spans;
    }

    public List<Result> results() {
        return childrenOf(null);
    }

    List<Result> childrenOf(@Nullable String parent) {
        return results.childrenOf(parent);
    }

    Composed<List<Indicator>> indicatorsOf(String result) {
        return new Composed<>(within(Set.of(result), null), indicators.unknown(null));
    }

    Optional<Indicator> indicator(String code) {
        return indicators.named(code);
    }

    /// @param codes null for all; codes or ids
    /// @param result null for all; a code or id: those of the result and of every result under it
    public Composed<List<Indicator>> indicators(
            @Nullable List<String> codes, @Nullable String result) {
        if (result == null) {
            return new Composed<>(indicators.named(codes), indicators.unknown(codes));
        }
        List<Trouble> troubles = new ArrayList<>(indicators.unknown(codes));
        Optional<Set<String>> wanted = results.under(result);
        if (wanted.isEmpty()) {
            troubles.add(Trouble.notFound("result", result));
        }
        return new Composed<>(within(wanted.orElse(Set.of()), codes), List.copyOf(troubles));
    }

    /// The same as they were known at another moment; none where the programme was not known.
    public Composed<List<Indicator>> indicators(
            @Nullable List<String> codes, @Nullable String result, Instant asOf) {
        Composed<Programme> then = region.programme(definition.code(), asOf);
        return then.data() == null
                ? new Composed<>(List.of(), then.troubles())
                : then.data().indicators(codes, result);
    }

    /// Codes of the offices of which the caller may see who has not reported.
    public List<String> completed() {
        return outlook().complete(definition.code());
    }

    /// Who has not reported, and since when.
    ///
    /// @param codes null for all; codes or ids
    public Composed<List<Gap>> completeness(@Nullable List<String> codes) {
        List<String> offices = completed();
        if (offices.isEmpty()) {
            return Composed.not(
                    Trouble.forbidden(
                            "your roles do not show who has not reported: ask for indicators"));
        }
        return new Composed<>(
                new Completeness(spans, region.today(), offices).gaps(indicators.named(codes)),
                indicators.unknown(codes));
    }

    private List<Indicator> within(Set<String> results, @Nullable List<String> codes) {
        return indicators.named(codes).stream()
                .filter(it -> results.contains(it.definition().result()))
                .toList();
    }

    /// @param codes null for all; codes or ids
    /// @param kinds null for all
    public Composed<List<Discrepancy>> discrepancies(
            @Nullable List<String> codes, @Nullable Set<DiscrepancyKind> kinds) {
        List<Indicator> wanted = indicators.named(codes);
        return new Composed<>(
                new Reconciliation(this, standings).discrepancies(wanted, kinds),
                Stream.concat(indicators.unknown(codes).stream(), silentOffices(wanted))
                        .distinct()
                        .toList());
    }

    private Stream<Trouble> silentOffices(List<Indicator> wanted) {
        return Stream.concat(
                        wanted.stream()
                                .flatMap(it -> it.sources().stream())
                                .filter(NationalSource::isMissing)
                                .map(NationalSource::office),
                        sources.silentOwner().stream().map(Standing::office))
                .map(Trouble::unavailable);
    }
}
