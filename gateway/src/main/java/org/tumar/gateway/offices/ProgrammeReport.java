package org.tumar.gateway.offices;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.Pair;
import org.tumar.figures.Span;

/// What one office says of one programme, every figure read and found sound.
public final class ProgrammeReport {

    private final ProgrammeAnswerBody body;
    private final Map<String, Map<String, SpanReport>> figures;

    private ProgrammeReport(
            ProgrammeAnswerBody body, Map<String, Map<String, SpanReport>> figures) {
        this.body = body;
        this.figures = figures;
    }

    /// One figure as the office sent it, and as it can be rolled up.
    public record SpanReport(SpanFigureBody body, Figure figure) {}

    /// @throws IllegalStateException where the answer contradicts itself
    public static ProgrammeReport of(ProgrammeAnswerBody body) {
        Map<String, Unit> units =
                body.definition().indicators().stream()
                        .collect(Collectors.toMap(IndicatorBody::code, IndicatorBody::unit));
        List<String> spans = spans(body.definition());
        Map<String, Map<String, SpanReport>> figures = new HashMap<>();
        for (IndicatorFiguresBody indicator : body.figures()) {
            Unit unit = units.get(indicator.indicator());
            if (unit == null) {
                throw new IllegalStateException("figures of an indicator that is not defined");
            }
            figures.put(indicator.indicator(), read(indicator, unit, spans));
        }
        return new ProgrammeReport(body, figures);
    }

    public ProgrammeAnswerBody body() {
        return body;
    }

    public ProgrammeBody definition() {
        return body.definition();
    }

    /// @return empty where the office's copy of the programme has no such indicator or span
    public Optional<SpanReport> figure(String indicator, String span) {
        return Optional.ofNullable(figures.getOrDefault(indicator, Map.of()).get(span));
    }

    private static List<String> spans(ProgrammeBody definition) {
        return Stream.concat(
                        Stream.of(Span.ALL), definition.periods().stream().map(PeriodBody::code))
                .toList();
    }

    private static Map<String, SpanReport> read(
            IndicatorFiguresBody indicator, Unit unit, List<String> spans) {
        Map<String, SpanReport> read = new LinkedHashMap<>();
        for (SpanFigureBody span : indicator.spans()) {
            read.put(span.span(), new SpanReport(span, figure(span, unit)));
        }
        if (!read.keySet().containsAll(spans)) {
            throw new IllegalStateException("figures do not cover every span of the programme");
        }
        return read;
    }

    private static Figure figure(SpanFigureBody span, Unit unit) {
        requireSound(unit, span.baseline(), span.achievement(), span.reported(), span.derived());
        return new Figure(
                Measures.quantity(span.target(), unit),
                Measures.quantity(span.actual(), unit),
                pair(span, unit));
    }

    private static void requireSound(Unit unit, @Nullable MeasureBody... measures) {
        for (MeasureBody measure : measures) {
            if (measure != null) {
                Measures.quantity(measure, unit);
            }
        }
    }

    private static Optional<Pair> pair(SpanFigureBody span, Unit unit) {
        if (span.pairedTarget() == null || span.pairedActual() == null) {
            return Optional.empty();
        }
        Optional<Amount> target = Measures.quantity(span.pairedTarget(), unit).known();
        Optional<Amount> actual = Measures.quantity(span.pairedActual(), unit).known();
        return target.flatMap(planned -> actual.map(done -> new Pair(planned, done)));
    }
}
