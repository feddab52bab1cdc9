package org.tumar.programmefiles;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes sheets into a workbook. What is written is read again as it was.
final class WorkbookWriter {

    private static final String DATE = "yyyy-mm-dd";
    private static final String TEXT = "@";

    private static final int LEAST_WIDTH = 10;
    private static final int MOST_WIDTH = 60;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /// Spreadsheets reckon dates before it wrongly.
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private WorkbookWriter() {}

    static void write(List<Sheet<?>> sheets, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Tumar", null)) {
            for (Sheet<?> sheet : sheets) {
                write(sheet, workbook);
            }
            workbook.finish();
        }
    }

    private static void write(Sheet<?> sheet, Workbook workbook) throws IOException {
        Worksheet out = workbook.newWorksheet(sheet.layout().sheet());
        List<String> header = sheet.header();
        List<List<String>> rows = sheet.texts();
        out.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            columnStyle(out, column, header.get(column));
            out.width(column, width(header, rows, column));
            out.value(0, column, header.get(column));
            out.style(0, column).bold().format(TEXT).set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < header.size(); column++) {
                cell(out, row + 1, column, header.get(column), rows.get(row).get(column));
            }
        }
        out.finish();
    }

    /// For what is typed into the rows below: a code stays as it was typed.
    private static void columnStyle(Worksheet out, int column, String name) {
        if (Layout.isDate(name)) {
            out.style(column).format(DATE).set();
        } else if (!Layout.isNumber(name)) {
            out.style(column).format(TEXT).set();
        }
    }

    private static int width(List<String> header, List<List<String>> rows, int column) {
        int longest =
                IntStream.concat(
                                IntStream.of(header.get(column).length()),
                                rows.stream().mapToInt(it -> it.get(column).length()))
                        .max()
                        .orElse(LEAST_WIDTH);
        return Math.clamp(longest + 2L, LEAST_WIDTH, MOST_WIDTH);
    }

    private static void cell(Worksheet out, int row, int column, String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        Optional<LocalDate> date = Layout.isDate(name) ? date(text) : Optional.empty();
        Optional<BigDecimal> number = Layout.isNumber(name) ? number(text) : Optional.empty();
        if (date.isPresent()) {
            out.value(row, column, date.get());
            out.style(row, column).format(DATE).set();
        } else if (number.isPresent()) {
            out.value(row, column, number.get());
        } else {
            out.value(row, column, WorkbookCells.encoded(text));
            out.style(row, column).format(TEXT).set();
        }
    }

    /// Only one that a spreadsheet shows as it is.
    private static Optional<BigDecimal> number(String text) {
        return Optional.of(text)
                .filter(it -> NUMBER.matcher(it).matches())
                .map(BigDecimal::new)
                .filter(it -> WorkbookCells.shown(it).equals(text));
    }

    private static Optional<LocalDate> date(String text) {
        return Optional.of(LocalDate.parse(text)).filter(it -> !it.isBefore(FIRST_DATE));
    }
}
