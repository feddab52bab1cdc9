package org.tumar.programmefiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.Unit;

/// The rules of `indicators.csv`.
final class IndicatorsCheck {

    private static final Choices<Unit> UNITS = Choices.of(Unit.class, FaultCode.UNKNOWN_UNIT);
    private static final Choices<Aggregation> AGGREGATIONS =
            Choices.of(Aggregation.class, FaultCode.UNKNOWN_AGGREGATION);
    private static final Choices<FigureSource> SOURCES =
            Choices.of(FigureSource.class, FaultCode.UNKNOWN_SOURCE);
    private static final Choices<Direction> DIRECTIONS =
            Choices.of(Direction.class, FaultCode.UNKNOWN_DIRECTION);

    private final Lookup<ResultBody> results;
    private final OfficeRules offices;
    private final Map<String, IndicatorBody> stored;
    private final Faults faults;
    private final Seen seen =
            Seen.of(FaultCode.DUPLICATE_CODE, "indicator", "An indicator of this code");

    /// @param stored what the file adds to; what the file leaves out or empty stays as it is stored
    IndicatorsCheck(
            Lookup<ResultBody> results,
            OfficeRules offices,
            Map<String, IndicatorBody> stored,
            Faults faults) {
        this.results = results;
        this.offices = offices;
        this.stored = stored;
        this.faults = faults;
    }

    Map<String, Optional<IndicatorBody>> check(List<Row> rows) {
        Map<String, Optional<IndicatorBody>> indicators = new LinkedHashMap<>();
        rows.forEach(it -> indicators.put(it.cell("indicator"), check(it)));
        return indicators;
    }

    private Optional<IndicatorBody> check(Row row) {
        Cells cells = new Cells(row, faults);
        String code = cells.code("indicator");
        seen.again(code, row).ifPresent(cells::fault);
        cells.faultless(
                results.fault(FaultCode.UNKNOWN_RESULT, "result", "result", cells.raw("result")));
        String title = cells.title("title");
        Optional<Unit> unit = cells.choice("unit", UNITS);
        Optional<Aggregation> aggregation = cells.choice("aggregation", AGGREGATIONS);
        unit.ifPresent(it -> cells.faultless(Values.fault("baseline", baseline(cells), it)));
        unit.flatMap(it -> aggregation.flatMap(by -> IndicatorRules.unsuited(it, by)))
                .ifPresent(cells::fault);
        CountryCells countries = new CountryCells(cells, offices);
        List<String> applies = countries.offices();
        Map<String, String> national = countries.nationalCodes(code, applies);
        Optional<FigureSource> source = cells.choice("source", SOURCES, FigureSource.REPORTED);
        Optional<Direction> direction = cells.choice("direction", DIRECTIONS, Direction.INCREASE);
        @Nullable String derivation = derivation(cells, source);
        if (derivation != null) {
            unit.flatMap(it ->
                            aggregation.flatMap(by -> IndicatorRules.unknown(derivation, it, by)))
                    .ifPresent(cells::fault);
        }
        if (!cells.sound()) {
            return Optional.empty();
        }
        IndicatorBody indicator =
                new IndicatorBody(
                        code,
                        cells.raw("result"),
                        title,
                        unit.orElseThrow(),
                        aggregation.orElseThrow(),
                        Baselines.body(baseline(cells), unit.orElseThrow()),
                        applies,
                        national,
                        source.orElseThrow(),
                        derivation,
                        direction.orElseThrow());
        return Optional.of(Merge.kept(indicator, row, Optional.ofNullable(stored.get(code))));
    }

    private static String baseline(Cells cells) {
        return cells.raw("baseline");
    }

    private @Nullable String derivation(Cells cells, Optional<FigureSource> source) {
        String derivation = cells.raw("derivation");
        cells.faultless(Texts.words("derivation", derivation));
        boolean kept =
                Optional.ofNullable(stored.get(cells.raw("indicator")))
                        .map(IndicatorBody::derivation)
                        .isPresent();
        if (!kept) {
            source.flatMap(it -> IndicatorRules.underived(it, derivation)).ifPresent(cells::fault);
        }
        return Cells.orNull(derivation);
    }
}
