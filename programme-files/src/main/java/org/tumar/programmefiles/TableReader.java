package org.tumar.programmefiles;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.programmefiles.RowRules.Fault;

/// Reads one file into a table. Faults of its form are the table's; nothing else is judged.
final class TableReader {

    private final Layout layout;
    private final List<BadRowBody> faults = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private int width = -1;

    TableReader(Layout layout) {
        this.layout = layout;
    }

    static Table read(Layout layout, byte[] bytes) {
        TableReader reader = new TableReader(layout);
        switch (Utf8.decode(bytes)) {
            case Utf8.Text(String text) -> reader.parse(text);
            case Utf8.Broken(int line) -> reader.fault(line, Utf8.fault());
        }
        return reader.table();
    }

    /// What has been taken so far.
    Table table() {
        if (width < 0 && faults.isEmpty()) {
            fault(1, FaultCode.MISSING_HEADER.whole(header()));
        }
        return new Table(layout, List.copyOf(positions.keySet()), rows, faults);
    }

    private void parse(String text) {
        long row = 1;
        try (CSVParser parser =
                CSVParser.builder()
                        .setReader(new StringReader(text))
                        .setFormat(CSVFormat.RFC4180)
                        .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                take(records.next());
                row = parser.getRecordNumber() + 1;
            }
        } catch (IOException | UncheckedIOException _) {
            fault((int) row, malformed());
        }
    }

    private static Fault malformed() {
        return FaultCode.MALFORMED_CSV.whole(
                "From here on the file cannot be read: a quotation mark is not closed, or stands"
                        + " beside text. Write a quoted text as \"…\" and a quotation mark in it"
                        + " twice.");
    }

    private String header() {
        return "The first row must name the columns: " + String.join(",", layout.required());
    }

    private void take(CSVRecord csv) {
        if (csv.stream().allMatch(String::isBlank)) {
            return;
        }
        int number = (int) csv.getRecordNumber();
        if (width >= 0 && csv.size() != width) {
            fault(number, fields(csv.size()));
        } else {
            take(number, csv.toList());
        }
    }

    /// The first row is the header, and each one after it as wide as that.
    void take(int number, List<String> fields) {
        if (width < 0) {
            width = fields.size();
            takeHeader(number, fields);
        } else {
            rows.add(new Row(layout, number, positions, fields));
        }
    }

    /// How many columns the header has; -1 before there is one.
    int width() {
        return width;
    }

    /// The column's name, where the layout knows it.
    Optional<String> column(int place) {
        return positions.entrySet().stream()
                .filter(it -> it.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Fault fields(int size) {
        return FaultCode.WRONG_NUMBER_OF_FIELDS.whole(
                "This row has %d fields, the header %d. A text with a comma in it must be quoted."
                        .formatted(size, width));
    }

    private void takeHeader(int number, List<String> names) {
        if (names.size() == 1 && names.getFirst().contains(";")) {
            fault(
                    number,
                    FaultCode.MISSING_HEADER.whole(
                            "Columns are separated by commas, not by semicolons. " + header()));
            return;
        }
        for (int place = 0; place < names.size(); place++) {
            takeColumn(number, names.get(place).strip().toLowerCase(Locale.ROOT), place);
        }
        layout.required().stream()
                .filter(it -> !positions.containsKey(it))
                .forEach(it -> fault(number, missing(it)));
    }

    private Fault missing(String column) {
        return FaultCode.MISSING_COLUMN.at(
                column, "The column '%s' is missing. %s".formatted(column, header()));
    }

    private void takeColumn(int number, String column, int place) {
        if (!layout.columns().contains(column)) {
            fault(number, unknown(column, place));
        } else if (positions.putIfAbsent(column, place) != null) {
            fault(
                    number,
                    FaultCode.DUPLICATE_COLUMN.at(
                            column, "There are two columns '%s'; keep one.".formatted(column)));
        }
    }

    private Fault unknown(String column, int place) {
        String name = column.isEmpty() ? "(column %d, no name)".formatted(place + 1) : column;
        return FaultCode.UNKNOWN_COLUMN.at(
                name,
                "unknown column '%s'%s Columns of %s: %s."
                        .formatted(
                                name,
                                Suggestion.sentence(column, layout.columns()),
                                layout.file(),
                                String.join(", ", layout.columns())));
    }

    void fault(int row, Fault fault) {
        faults.add(
                new BadRowBody(layout.file(), row, fault.column(), fault.code(), fault.message()));
    }
}
