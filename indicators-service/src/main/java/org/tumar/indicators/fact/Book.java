package org.tumar.indicators.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.CalendarSpan;
import org.tumar.figures.Span;
import org.tumar.figures.Timeline;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.indicators.programme.Definitions;

/// What this process has counted of the facts: their tallies, and up to which sequence of each.
///
/// For any number of threads: whoever asks sees whole batches.
final class Book {

    private Tallies tallies = new Tallies();
    private Map<String, Long> sequences = new HashMap<>();

    /// A fact that takes the place of another, or of none.
    record Move(Optional<Fact> before, Fact after) {}

    /// Counts everything anew.
    synchronized void renew(Facts facts) {
        Tallies anew = new Tallies();
        Map<String, Long> seen = new HashMap<>();
        facts.each(it -> {
            anew.add(it.contribution());
            seen.put(it.id(), it.sequence());
        });
        tallies = anew;
        sequences = seen;
    }

    /// Whether these are just what was counted of them.
    synchronized boolean has(Collection<Fact> stored) {
        return stored.stream().allMatch(it -> has(it.id(), it.sequence()));
    }

    private boolean has(String id, long sequence) {
        Long seen = sequences.get(id);
        return seen != null && seen == sequence;
    }

    synchronized void move(List<Move> moves) {
        for (Move move : moves) {
            move.before().map(Fact::contribution).ifPresent(tallies::remove);
            tallies.add(move.after().contribution());
            sequences.put(move.after().id(), move.after().sequence());
        }
    }

    synchronized Marks marks(String programme) {
        return tallies.marks(programme);
    }

    /// @param indicators of the programme, those that are derived
    /// @param day nothing is known of spans that begin later
    synchronized Derived derived(
            ProgrammeBody definition, List<IndicatorBody> indicators, LocalDate day) {
        if (indicators.isEmpty()) {
            return Derived.NONE;
        }
        List<Span> spans = begun(Definitions.timeline(definition), day);
        Map<String, Counted> counted = new HashMap<>();
        Set<DerivedMeasure> measures = new HashSet<>();
        for (IndicatorBody indicator : indicators) {
            Optional<Derivation> derivation = Derivation.of(indicator);
            derivation.ifPresent(it -> measures.add(it.measure()));
            counted.put(
                    indicator.code(),
                    derivation
                            .flatMap(it -> counted(definition.code(), it, spans))
                            .orElse(Counted.NOTHING));
        }
        return new Derived(marks(definition.code()).of(measures).brief(), counted);
    }

    /// @param span of the programme
    /// @param by keys of the measure's cells
    synchronized CountedCells cells(
            String programme, Derivation derivation, Span span, List<String> by) {
        return tallies.find(programme, derivation.measure())
                .map(it -> SpanCount.cells(derivation, it, span, by))
                .orElse(CountedCells.NOTHING);
    }

    private Optional<Counted> counted(String code, Derivation derivation, List<Span> spans) {
        return tallies.find(code, derivation.measure())
                .map(it -> SpanCount.of(derivation, it, spans));
    }

    /// A calendar span of a code that a period of the programme has is that period alone.
    private static List<Span> begun(Timeline timeline, LocalDate day) {
        return Stream.concat(
                        CalendarSpan.within(timeline.whole()).stream()
                                .filter(it -> timeline.span(it.code()).isEmpty()),
                        timeline.spans())
                .filter(it -> it.hasBegunOn(day))
                .toList();
    }
}
