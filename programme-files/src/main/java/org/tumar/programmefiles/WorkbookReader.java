package org.tumar.programmefiles;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.BadRowBody;

/// Programme files as the sheets of a workbook (`.xlsx`).
///
/// Hidden rows and columns are read, as a filter hides them too. A sheet that is no programme file
/// is a fault, unless it is empty or hidden.
final class WorkbookReader {

    /// The entry that makes a zip a workbook.
    static final String MARK = "[Content_Types].xml";

    private static final String PLACE = "workbook";

    private final Map<Layout, Table> tables = new EnumMap<>(Layout.class);
    private final List<BadRowBody> faults = new ArrayList<>();
    private final WorkbookCells cells;

    private WorkbookReader(WorkbookCells cells) {
        this.cells = cells;
    }

    static FileSet read(Path file) {
        return read(file, WorkbookScan.BOUNDS);
    }

    static FileSet read(Path file, WorkbookScan.Bounds bounds) {
        try {
            WorkbookReader reader =
                    new WorkbookReader(new WorkbookCells(WorkbookScan.since1904(file, bounds)));
            reader.read(file.toFile());
            return new FileSet(Form.WORKBOOK, reader.tables, reader.faults);
        } catch (WorkbookScan.PastBounds past) {
            return faulty(FaultCode.TOO_LARGE, String.valueOf(past.getMessage()));
        } catch (IOException | RuntimeException _) {
            // The library answers what it does not expect with exceptions of any kind.
            return faulty(
                    FaultCode.UNREADABLE_WORKBOOK,
                    "This workbook cannot be read: it is damaged, or of another kind. Save it anew"
                            + " as an Excel workbook (.xlsx), without a password.");
        }
    }

    private static FileSet faulty(FaultCode code, String message) {
        return new FileSet(Form.WORKBOOK, Map.of(), List.of(fault(PLACE, code, message)));
    }

    private static BadRowBody fault(String place, FaultCode code, String message) {
        return new BadRowBody(place, 0, null, code.text(), message);
    }

    private void read(File file) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file, new ReadingOptions(true, true))) {
            List<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets().toList();
            for (org.dhatim.fastexcel.reader.Sheet sheet : sheets) {
                read(sheet);
            }
        }
    }

    private void read(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        Optional<Layout> layout = Layout.ofSheet(sheet.getName());
        if (layout.isEmpty()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && !isEmpty(sheet)) {
                faults.add(fault(sheet.getName(), FaultCode.UNKNOWN_FILE, unknown(sheet)));
            }
        } else if (tables.containsKey(layout.get())) {
            faults.add(
                    fault(
                            sheet.getName(),
                            FaultCode.DUPLICATE_FILE,
                            "There are two sheets of this name; keep one."));
        } else {
            tables.put(layout.get(), table(layout.get(), sheet));
        }
    }

    private static String unknown(org.dhatim.fastexcel.reader.Sheet sheet) {
        return "unknown sheet '%s'%s The sheets are %s. Notes may stand on a hidden sheet."
                .formatted(
                        sheet.getName(),
                        Suggestion.sentence(sheet.getName(), Layout.sheets()),
                        String.join(", ", Layout.sheets()));
    }

    private boolean isEmpty(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.allMatch(row -> width(row) == 0);
        }
    }

    private Table table(Layout layout, org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        TableReader table = new TableReader(layout);
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            rows.forEachOrdered(row -> take(table, row));
        }
        return table.table();
    }

    private void take(TableReader table, org.dhatim.fastexcel.reader.Row row) {
        int number = row.getRowNum();
        int filled = width(row);
        int width = table.width() < 0 ? filled : table.width();
        if (filled == 0) {
            return;
        }
        if (filled > width) {
            table.fault(number, beside(row.getCell(filled - 1)));
        } else if (sound(table, row, filled)) {
            List<String> fields = new ArrayList<>(width);
            for (int place = 0; place < width; place++) {
                fields.add(text(table, row, place));
            }
            table.take(number, fields);
        }
    }

    private static RowRules.Fault beside(Cell cell) {
        return FaultCode.WRONG_NUMBER_OF_FIELDS.whole(
                "Something stands in %s, in a column without a name in the header row. Name the"
                                .formatted(cell.getAddress())
                        + " column or empty the cell.");
    }

    /// Whether each cell has a value; of those that have none, the table hears.
    private boolean sound(TableReader table, org.dhatim.fastexcel.reader.Row row, int filled) {
        boolean sound = true;
        for (int place = 0; place < filled; place++) {
            Optional<String> trouble = row.getOptionalCell(place).flatMap(WorkbookCells::trouble);
            if (trouble.isPresent()) {
                sound = false;
                String column =
                        table.column(place).orElse(String.valueOf(row.getCell(place).getAddress()));
                table.fault(
                        row.getRowNum(), FaultCode.CELL_WITHOUT_VALUE.at(column, trouble.get()));
            }
        }
        return sound;
    }

    private String text(TableReader table, org.dhatim.fastexcel.reader.Row row, int place) {
        @Nullable Cell cell = row.getOptionalCell(place).orElse(null);
        boolean number = table.column(place).filter(Layout::isNumber).isPresent();
        return cell == null ? "" : cells.text(cell, number);
    }

    /// Up to the last cell in which something stands.
    private int width(org.dhatim.fastexcel.reader.Row row) {
        int width = row.getCellCount();
        while (width > 0
                && row.getOptionalCell(width - 1)
                        .filter(it ->
                                WorkbookCells.trouble(it).isPresent()
                                        || !cells.text(it, false).isBlank())
                        .isEmpty()) {
            width--;
        }
        return width;
    }
}
