package org.tumar.gateway.composition;

import java.util.List;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Told;

/// Which offices stand behind what is said of the region.
///
/// @param expected how many offices should stand behind it, of those behind this gateway
/// @param missing codes of those that have never answered
/// @param stale codes of those whose last good answer is used
public record Coverage(int expected, List<String> missing, List<String> stale) {

    static Coverage of(List<NationalSource> sources) {
        return new Coverage(
                sources.size(),
                sources.stream()
                        .filter(NationalSource::isMissing)
                        .map(it -> it.office().code())
                        .toList(),
                sources.stream()
                        .filter(NationalSource::isStale)
                        .map(it -> it.office().code())
                        .toList());
    }

    /// Of offices that were asked about their records.
    static <A> Coverage told(List<Told<A>> offices) {
        return new Coverage(
                offices.size(), with(offices, Freshness.MISSING), with(offices, Freshness.STALE));
    }

    private static <A> List<String> with(List<Told<A>> offices, Freshness freshness) {
        return offices.stream()
                .filter(it -> it.freshness() == freshness)
                .map(it -> it.office().code())
                .toList();
    }

    /// Whether no office is missing; a stale one counts as reporting.
    public boolean complete() {
        return missing.isEmpty();
    }

    public int reporting() {
        return expected - missing.size();
    }
}
