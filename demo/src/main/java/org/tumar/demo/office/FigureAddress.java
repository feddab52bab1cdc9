package org.tumar.demo.office;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.RowMeasure;

/// Where one figure of an office stands.
public record FigureAddress(
        String programme, String indicator, String period, RowMeasure measure, Cell cell) {

    /// A disaggregated cell; all null for the total.
    public record Cell(
            @Nullable String sex,
            @Nullable String ageGroup,
            @Nullable String settlement,
            @Nullable String category) {}

    /// This address with a value.
    public FigureRowBody row(String value, @Nullable String note) {
        return new FigureRowBody(
                indicator,
                period,
                measure,
                value,
                note,
                cell.sex(),
                cell.ageGroup(),
                cell.settlement(),
                cell.category());
    }

    /// Readable: `2.1.1, Y3, actual, sex F`.
    public String inWords() {
        StringBuilder words = new StringBuilder(indicator + ", " + period + ", ");
        words.append(measure.name().toLowerCase(Locale.ROOT));
        cellParameters().forEach((name, value) -> words.append(", " + name + " " + value));
        return words.toString();
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("period", period);
        parameters.put("measure", measure.name());
        parameters.putAll(cellParameters());
        return parameters;
    }

    private Map<String, String> cellParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "sex", cell.sex());
        put(parameters, "ageGroup", cell.ageGroup());
        put(parameters, "settlement", cell.settlement());
        put(parameters, "category", cell.category());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
