package org.tumar.programmefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.figures.Value;

/// The rules of `published.csv`. Two places may claim different things; one place claims once.
final class PublishedCheck {

    private static final Choices<FigureMeasure> MEASURES =
            Choices.of(FigureMeasure.class, FaultCode.UNKNOWN_MEASURE);

    private final FigureRules rules;
    private final Faults faults;
    private final Seen seen =
            Seen.of(
                    FaultCode.DUPLICATE_PUBLISHED,
                    "indicator",
                    "This indicator, scope, period, measure and place");

    PublishedCheck(FigureRules rules, Faults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    List<PublishedRowBody> check(List<Row> rows) {
        List<PublishedRowBody> sound = new ArrayList<>(rows.size());
        rows.forEach(it -> check(it).ifPresent(sound::add));
        return sound;
    }

    private Optional<PublishedRowBody> check(Row row) {
        Cells cells = new Cells(row, faults);
        String indicator = cells.raw("indicator");
        rules.address("scope", indicator, cells.raw("scope"), cells.raw("period"))
                .forEach(cells::fault);
        Optional<FigureMeasure> measure = cells.choice("measure", MEASURES);
        measure.flatMap(it -> rules.claim(indicator, it, cells.raw("value")))
                .ifPresent(cells::fault);
        String where = cells.title("where");
        List<String> address =
                List.of(
                        indicator,
                        cells.raw("scope"),
                        cells.raw("period"),
                        cells.raw("measure").toLowerCase(Locale.ROOT),
                        where);
        seen.again(address, row).ifPresent(cells::fault);
        return measure.filter(_ -> cells.sound())
                .map(it ->
                        new PublishedRowBody(
                                indicator,
                                cells.raw("scope"),
                                cells.raw("period"),
                                it,
                                plain(indicator, cells.raw("value")),
                                where));
    }

    private String plain(String indicator, String value) {
        return rules.indicators()
                .sound(indicator)
                .map(IndicatorBody::unit)
                .flatMap(it -> Values.parse(value, it))
                .map(Value::text)
                .orElse(value);
    }
}
