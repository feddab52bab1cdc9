package org.tumar.programmefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;

/// The rules of `results.csv`.
final class ResultsCheck {

    private static final Choices<RowMeasure> MEASURES =
            Choices.of(RowMeasure.class, FaultCode.UNKNOWN_MEASURE);

    private final FigureRules rules;
    private final Faults faults;
    private final Seen seen =
            Seen.of(
                    FaultCode.DUPLICATE_ADDRESS,
                    "indicator",
                    "This indicator, country, period, measure and cell");

    ResultsCheck(FigureRules rules, Faults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    List<OfficeRow> check(List<Row> rows) {
        List<OfficeRow> sound = new ArrayList<>(rows.size());
        rows.forEach(it -> check(it).ifPresent(sound::add));
        return sound;
    }

    private Optional<OfficeRow> check(Row row) {
        Cells cells = new Cells(row, faults);
        String office = cells.raw("country");
        rules.address("country", cells.raw("indicator"), office, cells.raw("period"))
                .forEach(cells::fault);
        Optional<RowMeasure> measure = cells.choice("measure", MEASURES);
        measure.flatMap(it -> rules.measure(cells.raw("indicator"), it, cells.raw("value")))
                .ifPresent(cells::fault);
        Optional<FigureRowBody> figure = measure.map(it -> figure(cells, it));
        figure.ifPresent(it -> rules.labels(it).forEach(cells::fault));
        figure.flatMap(it -> seen.again(address(office, it), row)).ifPresent(cells::fault);
        return figure.filter(_ -> cells.sound()).map(it -> new OfficeRow(office, it));
    }

    private FigureRowBody figure(Cells cells, RowMeasure measure) {
        return new FigureRowBody(
                cells.raw("indicator"),
                cells.raw("period"),
                measure,
                plain(cells, measure),
                Cells.orNull(cells.raw("note")),
                Cells.orNull(cells.raw("sex")),
                Cells.orNull(cells.raw("age_group")),
                Cells.orNull(cells.raw("settlement")),
                Cells.orNull(cells.raw("category")));
    }

    /// The value as every later reader has it: `12 938` is 12938.
    private String plain(Cells cells, RowMeasure measure) {
        String text = cells.raw("value");
        return rules.indicators()
                .sound(cells.raw("indicator"))
                .map(it -> unit(it, measure))
                .flatMap(it -> Values.parse(text, it))
                .map(Value::text)
                .orElse(text);
    }

    private static Unit unit(IndicatorBody indicator, RowMeasure measure) {
        return switch (measure) {
            case BASELINE, TARGET, ACTUAL -> indicator.unit();
            case NUMERATOR, DENOMINATOR -> Unit.COUNT;
            case ASSESSED -> Unit.QUALITATIVE;
        };
    }

    private static OfficeRow address(String office, FigureRowBody row) {
        return new OfficeRow(
                office,
                new FigureRowBody(
                        row.indicator(),
                        row.period(),
                        row.measure(),
                        "",
                        null,
                        row.sex(),
                        row.ageGroup(),
                        row.settlement(),
                        row.category()));
    }
}
