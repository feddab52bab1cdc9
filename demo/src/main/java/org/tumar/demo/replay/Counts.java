package org.tumar.demo.replay;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;
import tools.jackson.core.JacksonException;

/// What the regional gateway says was counted.
///
/// @param cells those that are known
/// @param silent offices that have not answered
record Counts(Map<Cell, BigDecimal> cells, List<String> silent) {

    private static final String QUERY =
            """
            query Derived($code: ID!, $indicators: [ID!]) {
              programme(code: $code) {
                indicators(codes: $indicators) {
                  code
                  regional {
                    derived { status value } periods { period derived { status value } }
                    coverage { missing stale }
                  }
                  national {
                    office derived { status value } periods { period derived { status value } }
                  }
                }
              }
            }
            """;

    private record Answer(@Nullable Data data, @Nullable List<Fault> errors) {}

    private record Fault(String message) {}

    private record Data(@Nullable Programme programme) {}

    private record Programme(List<Indicator> indicators) {}

    private record Indicator(
            String code, @Nullable Figure regional, @Nullable List<Figure> national) {}

    /// @param office null of the region
    private record Figure(
            @Nullable String office,
            @Nullable Measure derived,
            List<Period> periods,
            @Nullable Coverage coverage) {}

    private record Period(String period, @Nullable Measure derived) {}

    private record Measure(MeasureStatus status, @Nullable BigDecimal value) {}

    private record Coverage(List<String> missing, List<String> stale) {}

    /// @throws CommandFailed where the gateway does not answer, or does not know the programme
    static Counts ask(HttpGateway gateway, Target target) {
        Map<String, Object> variables =
                Map.of(
                        "code", target.definition().code(),
                        "indicators", List.copyOf(target.indicators().values()));
        return read(gateway.ask(QUERY, variables), target.definition().code());
    }

    static Counts read(String json, String programme) {
        try {
            Answer answer = Json.MAPPER.readValue(json, Answer.class);
            return Optional.ofNullable(answer.data())
                    .map(Data::programme)
                    .map(Counts::of)
                    .orElseThrow(() -> nothing(answer, programme));
        } catch (JacksonException e) {
            throw new CommandFailed("The gateway's answer cannot be read.", e);
        }
    }

    private static CommandFailed nothing(Answer answer, String programme) {
        return new CommandFailed(
                answer.errors() == null || answer.errors().isEmpty()
                        ? "The region does not know %s. Import it first.".formatted(programme)
                        : "The gateway answers: " + answer.errors().getFirst().message());
    }

    private static Counts of(Programme programme) {
        Map<Cell, BigDecimal> cells = new HashMap<>();
        List<String> silent =
                programme.indicators().stream()
                        .flatMap(it -> Optional.ofNullable(it.regional()).stream())
                        .flatMap(it -> Optional.ofNullable(it.coverage()).stream())
                        .flatMap(it ->
                                java.util.stream.Stream.concat(
                                        it.missing().stream(), it.stale().stream()))
                        .distinct()
                        .toList();
        for (Indicator indicator : programme.indicators()) {
            put(cells, indicator.code(), indicator.regional());
            if (indicator.national() != null) {
                indicator.national().forEach(it -> put(cells, indicator.code(), it));
            }
        }
        return new Counts(cells, silent);
    }

    private static void put(
            Map<Cell, BigDecimal> cells, String indicator, @Nullable Figure figure) {
        if (figure == null) {
            return;
        }
        String office = figure.office() == null ? OfficeSite.REGION : figure.office();
        put(cells, new Cell(indicator, office, Cell.WHOLE), figure.derived());
        figure.periods()
                .forEach(it -> put(cells, new Cell(indicator, office, it.period()), it.derived()));
    }

    private static void put(Map<Cell, BigDecimal> cells, Cell cell, @Nullable Measure measure) {
        if (measure != null && measure.value() != null) {
            cells.put(cell, measure.value());
        }
    }

    /// Nothing where it is not known.
    long count(Cell cell) {
        return cells.getOrDefault(cell, BigDecimal.ZERO).longValue();
    }
}
