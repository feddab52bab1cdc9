package org.tumar.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A programme's span and its periods, which may contain and overlap one another.
public final class Timeline {

    /// Of two periods of the same days, the one whose code sorts first contains the other.
    private static final Comparator<Span> OUTERMOST_FIRST =
            Comparator.comparingLong(Span::days)
                    .reversed()
                    .thenComparing(Span::start)
                    .thenComparing(Span::code);

    private final Span whole;
    private final List<Span> periods;
    private final Map<String, Span> byCode;
    private final Map<String, List<Span>> partsByCode;

    /// @param whole the programme, under the code [Span#ALL]
    /// @param periods with codes of their own; any order
    public Timeline(Span whole, List<Span> periods) {
        this.whole = whole;
        this.periods = List.copyOf(periods);
        this.byCode = spans().collect(Collectors.toMap(Span::code, Function.identity()));
        List<Span> outermostFirst = periods.stream().sorted(OUTERMOST_FIRST).toList();
        this.partsByCode =
                spans().collect(Collectors.toMap(Span::code, it -> parts(it, outermostFirst)));
    }

    public Span whole() {
        return whole;
    }

    public List<Span> periods() {
        return periods;
    }

    /// The whole programme, then its periods in the order of the definition.
    public Stream<Span> spans() {
        return Stream.concat(Stream.of(whole), periods.stream());
    }

    public Optional<Span> span(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The periods that a span is made of, by their start: those inside it, outermost first, that
    /// do not overlap.
    public List<Span> partsOf(Span span) {
        return partsByCode.getOrDefault(span.code(), List.of());
    }

    /// Whether every day of the span is in one of its parts.
    public boolean isCovered(Span span) {
        return partsOf(span).stream().mapToLong(Span::days).sum() == span.days();
    }

    private List<Span> parts(Span span, List<Span> outermostFirst) {
        List<Span> parts = new ArrayList<>();
        for (Span period : outermostFirst) {
            if (isInside(period, span) && parts.stream().noneMatch(period::overlaps)) {
                parts.add(period);
            }
        }
        parts.sort(Comparator.comparing(Span::start));
        return List.copyOf(parts);
    }

    private boolean isInside(Span period, Span span) {
        if (!span.contains(period) || period.equals(span)) {
            return false;
        }
        return !period.sameDays(span)
                || span.equals(whole)
                || period.code().compareTo(span.code()) > 0;
    }
}
