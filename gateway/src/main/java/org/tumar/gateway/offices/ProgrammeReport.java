package org.tumar.gateway.offices;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.figures.CalendarSpan;
import org.tumar.figures.Figure;
import org.tumar.figures.Span;

/// What one office says of one programme, every figure read and found sound.
public final class ProgrammeReport {

    private final ProgrammeAnswerBody body;
    private final Map<String, IndicatorBody> indicators;
    private final Span whole;
    private final Map<String, Span> spans;
    private final Map<String, Map<String, SpanReport>> figures = new HashMap<>();

    private ProgrammeReport(ProgrammeAnswerBody body, Map<String, Map<String, SpanReport>> known) {
        this.body = body;
        this.indicators = byCode(body.definition().indicators(), IndicatorBody::code);
        this.whole = new Span(Span.ALL, body.definition().start(), body.definition().end());
        this.spans = byCode(spans(body.definition(), whole), Span::code);
        body.figures().forEach(it -> read(it, known.getOrDefault(it.indicator(), Map.of())));
    }

    /// One figure as the office sent it, and as it can be rolled up.
    ///
    /// @param derived what was counted from records, as an actual; empty where the office says
    ///   nothing of that
    public record SpanReport(SpanFigureBody body, Figure figure, Optional<Figure> derived) {}

    /// @throws IllegalStateException where the answer contradicts itself
    public static ProgrammeReport of(ProgrammeAnswerBody body) {
        return of(body, Map.of());
    }

    private static ProgrammeReport of(
            ProgrammeAnswerBody body, Map<String, Map<String, SpanReport>> known) {
        ProgrammeReport report = new ProgrammeReport(body, known);
        Soundness.requireClaims(body);
        return report;
    }

    /// What the office says now: this report where it is the same, and the same figures where only
    /// others have changed.
    ///
    /// @throws IllegalStateException where the answer contradicts itself
    ProgrammeReport followedBy(ProgrammeAnswerBody next) {
        if (body.tag().equals(next.tag()) && says(next)) {
            return this;
        }
        return of(next, definition().equals(next.definition()) ? figures : Map.of());
    }

    /// Whether an answer says the same. Its tag may be another one, also where nothing has changed
    /// that is shown.
    @SuppressWarnings("ReferenceEquality") // what was kept is mostly the very same
    boolean says(ProgrammeAnswerBody answer) {
        return body == answer || body.equals(answer.tagged(body.tag()));
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

    /// Whether the office tells what was counted from records.
    public boolean derives(String indicator) {
        return figure(indicator, Span.ALL).flatMap(SpanReport::derived).isPresent();
    }

    /// What was counted from records, for a roll-up under a definition that may be newer than the
    /// office's copy; as [#comparable], and empty where that copy counts by another derivation.
    public Optional<Figure> comparablyDerived(IndicatorBody asked, Span span) {
        return isCountedAlike(asked)
                ? comparable(asked, span, it -> it.derived().stream())
                : Optional.empty();
    }

    /// The figure for a roll-up under a definition that may be newer than the office's copy.
    ///
    /// Partial where the office knows only some days of the span.
    ///
    /// @return empty where the office's copy has no such indicator or span, reckons the indicator
    ///   by another rule or has its actual from another source, or the span has days that the asked
    ///   one has not
    public Optional<Figure> comparable(IndicatorBody asked, Span span) {
        return isFromTheSameSource(asked)
                ? comparable(asked, span, it -> Stream.of(it.figure()))
                : Optional.empty();
    }

    private boolean isFromTheSameSource(IndicatorBody asked) {
        IndicatorBody own = indicators.get(asked.code());
        return own != null
                && own.source() == asked.source()
                && (asked.source() == FigureSource.REPORTED || isCountedAlike(asked));
    }

    private boolean isCountedAlike(IndicatorBody asked) {
        IndicatorBody own = indicators.get(asked.code());
        return own != null && Objects.equals(own.derivation(), asked.derivation());
    }

    private Optional<Figure> comparable(
            IndicatorBody asked, Span span, Function<SpanReport, Stream<Figure>> which) {
        IndicatorBody own = indicators.get(asked.code());
        Span days = days(span.code());
        if (own == null
                || days == null
                || own.unit() != asked.unit()
                || own.aggregation() != asked.aggregation()
                || !span.contains(days)) {
            return Optional.empty();
        }
        boolean daysMissing = !days.contains(span);
        return figure(asked.code(), span.code()).stream()
                .flatMap(which)
                .map(it -> daysMissing ? partial(it) : it)
                .findFirst();
    }

    private @Nullable Span days(String code) {
        Span own = spans.get(code);
        return own == null
                ? CalendarSpan.parse(code)
                        .flatMap(it -> CalendarSpan.within(it, whole))
                        .orElse(null)
                : own;
    }

    private static Figure partial(Figure figure) {
        return new Figure(
                figure.target().partialIf(true), figure.actual().partialIf(true), figure.pair());
    }

    private static List<Span> spans(ProgrammeBody definition, Span whole) {
        return Stream.concat(
                        Stream.of(whole),
                        definition.periods().stream()
                                .map(it -> new Span(it.code(), it.start(), it.end())))
                .toList();
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (T one : all) {
            if (byCode.put(code.apply(one), one) != null) {
                throw new IllegalStateException("the same code twice");
            }
        }
        return byCode;
    }

    private void read(IndicatorFiguresBody body, Map<String, SpanReport> known) {
        IndicatorBody indicator = indicators.get(body.indicator());
        if (indicator == null) {
            throw new IllegalStateException("figures of an indicator that is not defined");
        }
        Map<String, SpanReport> read = new HashMap<>();
        byCode(CalendarFigures.and(body, indicator), SpanFigureBody::span)
                .forEach(
                        (span, figure) -> read.put(span, read(figure, indicator, known.get(span))));
        if (!read.keySet().containsAll(spans.keySet())) {
            throw new IllegalStateException("figures do not cover every span of the programme");
        }
        if (figures.put(body.indicator(), read) != null) {
            throw new IllegalStateException("the figures of an indicator twice");
        }
    }

    private static SpanReport read(
            SpanFigureBody figure, IndicatorBody indicator, @Nullable SpanReport known) {
        return known != null && known.body().equals(figure)
                ? known
                : new SpanReport(
                        figure,
                        Soundness.figure(figure, indicator.unit()),
                        Soundness.derived(figure, indicator.unit()));
    }
}
