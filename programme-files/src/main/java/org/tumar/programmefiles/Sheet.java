package org.tumar.programmefiles;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// One file to be written.
///
/// @param columns in the order of the layout
record Sheet<T>(Layout layout, List<T> rows, List<Column<T>> columns) {

    /// @param text null or empty where nothing stands there
    /// @param kept whether the column is there even where nothing stands in it
    record Column<T>(String name, Function<T, @Nullable String> text, boolean kept) {}

    static <T> Column<T> column(String name, Function<T, @Nullable String> text) {
        return new Column<>(name, text, true);
    }

    /// A column that is left out where nothing stands in it.
    static <T> Column<T> optional(String name, Function<T, @Nullable String> text) {
        return new Column<>(name, text, false);
    }

    void write(Appendable out) throws IOException {
        List<Column<T>> written = written();
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(written.stream().map(Column::name));
        for (T row : rows) {
            printer.printRecord(written.stream().map(it -> text(it, row)));
        }
        printer.flush();
    }

    /// The columns that are written.
    List<String> header() {
        return written().stream().map(Column::name).toList();
    }

    /// The texts of each row, as wide as the header.
    List<List<String>> texts() {
        List<Column<T>> written = written();
        return rows.stream()
                .map(row -> written.stream().map(it -> text(it, row)).toList())
                .toList();
    }

    private List<Column<T>> written() {
        return columns.stream().filter(this::isWritten).toList();
    }

    private boolean isWritten(Column<T> column) {
        return column.kept() || rows.stream().anyMatch(it -> !text(column, it).isEmpty());
    }

    private String text(Column<T> column, T row) {
        return Stream.ofNullable(column.text().apply(row)).findFirst().orElse("");
    }
}
