package org.tumar.gateway.composition;

import java.util.List;

/// Which offices stand behind a regional figure.
///
/// @param expected how many offices the indicator applies in, of those behind this gateway
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

    /// Whether no office is missing; a stale one counts as reporting.
    public boolean complete() {
        return missing.isEmpty();
    }

    public int reporting() {
        return expected - missing.size();
    }
}
