package org.tumar.indicators.fact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.figures.derivation.RecordKind;

/// What all facts together come to, by programme and measure.
///
/// The same facts give the same tallies, in whatever order they came and whatever they said before.
/// Not for several threads.
final class Tallies {

    private final Map<String, Map<DerivedMeasure, Series>> programmes = new HashMap<>();

    void add(Contribution contribution) {
        contribution
                .programmes()
                .forEach((code, observations) -> {
                    records(code, contribution.kind(), 1);
                    observations.forEach(it -> add(code, it));
                });
    }

    void remove(Contribution contribution) {
        contribution
                .programmes()
                .forEach((code, observations) -> {
                    observations.forEach(it -> add(code, it.negated()));
                    records(code, contribution.kind(), -1);
                });
    }

    private void records(String code, RecordKind kind, long change) {
        Stream.of(DerivedMeasure.values())
                .filter(it -> it.counted() == kind)
                .forEach(it -> {
                    series(code, it).records(change);
                    clear(code, it);
                });
    }

    private void add(String code, Observation observed) {
        series(code, observed.measure()).add(observed.day(), observed.traits(), observed.amounts());
        clear(code, observed.measure());
    }

    private Series series(String code, DerivedMeasure measure) {
        return programmes
                .computeIfAbsent(code, _ -> new EnumMap<>(DerivedMeasure.class))
                .computeIfAbsent(measure, _ -> new Series());
    }

    private void clear(String code, DerivedMeasure measure) {
        Map<DerivedMeasure, Series> measures = programmes.getOrDefault(code, Map.of());
        Series series = measures.get(measure);
        if (series != null && series.isEmpty()) {
            measures.remove(measure);
            if (measures.isEmpty()) {
                programmes.remove(code);
            }
        }
    }

    Optional<Series> find(String code, DerivedMeasure measure) {
        return Optional.ofNullable(programmes.getOrDefault(code, Map.of()).get(measure));
    }

    Marks marks(String code) {
        Map<DerivedMeasure, Long> marks = new EnumMap<>(DerivedMeasure.class);
        programmes
                .getOrDefault(code, Map.of())
                .forEach((it, series) -> marks.put(it, series.mark()));
        return new Marks(marks);
    }
}
