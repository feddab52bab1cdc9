package org.tumar.indicators.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.CellsBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.CalendarSpan;
import org.tumar.figures.Measures;
import org.tumar.figures.Span;
import org.tumar.figures.Timeline;
import org.tumar.figures.derivation.Derivation;
import org.tumar.indicators.answer.CellsOutcome.FigureNotFound;
import org.tumar.indicators.answer.CellsOutcome.Found;
import org.tumar.indicators.answer.CellsOutcome.NotByKey;
import org.tumar.indicators.answer.CellsOutcome.NotCounted;
import org.tumar.indicators.answer.CellsOutcome.ProgrammeNotFound;
import org.tumar.indicators.fact.CountedCells;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;

/// What the office counted, by what its records tell apart: for itself alone. Days are those of
/// UTC.
record Cells(Office office, Programmes programmes, Counting counting, Clock clock) {

    /// @param period one of the programme's own, `ALL`, or a calendar year, quarter or month in it
    /// @param by what the cells are told apart by
    CellsOutcome of(String code, String indicator, String period, List<String> by) {
        counting.notice(programmes.heads());
        return programmes
                .outline(code)
                .map(Holding::definition)
                .map(it -> of(it, indicator, period, by))
                .orElseGet(ProgrammeNotFound::new);
    }

    private CellsOutcome of(ProgrammeBody definition, String code, String period, List<String> by) {
        Optional<IndicatorBody> indicator =
                Definitions.indicator(definition, code)
                        .filter(it -> it.offices().contains(office.code()));
        Optional<Span> span = span(Definitions.timeline(definition), period);
        if (indicator.isEmpty() || span.isEmpty()) {
            return new FigureNotFound();
        }
        return Derivation.of(indicator.get())
                .map(it -> of(definition, indicator.get(), it, span.get(), by))
                .orElseGet(NotCounted::new);
    }

    private CellsOutcome of(
            ProgrammeBody definition,
            IndicatorBody indicator,
            Derivation derivation,
            Span span,
            List<String> by) {
        List<String> keys = derivation.measure().cellKeys();
        return by.stream()
                .filter(it -> !keys.contains(it))
                .findFirst()
                .<CellsOutcome>map(it -> new NotByKey(it, keys))
                .orElseGet(() -> found(definition, indicator, derivation, span, by));
    }

    private Found found(
            ProgrammeBody definition,
            IndicatorBody indicator,
            Derivation derivation,
            Span span,
            List<String> by) {
        CountedCells counted =
                span.hasBegunOn(today())
                        ? counting.cells(definition.code(), derivation, span, by)
                        : CountedCells.NOTHING;
        return new Found(
                new CellsBody(
                        office.code(),
                        definition.code(),
                        indicator.code(),
                        span.code(),
                        Measures.body(counted.total()),
                        counted.cells()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The programme's own period of such a code goes before.
    private static Optional<Span> span(Timeline timeline, String code) {
        return timeline.span(code)
                .or(() ->
                        CalendarSpan.within(timeline.whole()).stream()
                                .filter(it -> it.code().equals(code))
                                .findFirst());
    }
}
