package org.tumar.gateway.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.CalendarSpan;
import org.tumar.figures.Span;

/// The spans of time that a programme can be asked about.
final class Spans {

    private final Span whole;
    private final Map<String, Span> own = new LinkedHashMap<>();

    Spans(ProgrammeBody definition) {
        whole = new Span(Span.ALL, definition.start(), definition.end());
        own.put(Span.ALL, whole);
        definition
                .periods()
                .forEach(it -> own.put(it.code(), new Span(it.code(), it.start(), it.end())));
    }

    /// The span that a period argument names: nothing, ALL, a period, a calendar year, quarter or
    /// month, of which those days count that the programme has; all, where it has none of them.
    Optional<Span> named(@Nullable String period) {
        String code = period == null ? Span.ALL : period;
        return Optional.ofNullable(own.get(code))
                .or(() ->
                        CalendarSpan.parse(code)
                                .map(it -> CalendarSpan.within(it, whole).orElse(it)));
    }

    /// Whether it is the whole programme or one of its periods.
    boolean isOwn(Span span) {
        return own.containsKey(span.code());
    }

    /// The programme's periods in the order of the definition.
    List<Span> periods() {
        return own.values().stream().filter(it -> !it.code().equals(Span.ALL)).toList();
    }

    Trouble invalid() {
        return Trouble.of(
                ErrorCode.INVALID_PERIOD,
                "there is no such period: give none (the whole programme), "
                        + String.join(", ", own.keySet())
                        + ", or a calendar year, quarter or month such as 2014, 2014-Q3, 2014-07");
    }
}
