package org.tumar.programmefiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.BadRowBody;

/// A set of programme files as they came: tables with positions. Nothing is judged yet.
public final class FileSet {

    private final Map<Layout, Table> tables = new EnumMap<>(Layout.class);
    private final List<BadRowBody> faults;
    private final Form form;

    FileSet(Form form, Map<Layout, Table> tables, List<BadRowBody> faults) {
        this.form = form;
        this.tables.putAll(tables);
        this.faults = List.copyOf(faults);
    }

    /// Reads a zip of CSV files, or a workbook (`.xlsx`); which of them it is, its content says.
    ///
    /// Of a zip at most 20 files and 64 MB, unpacked. A single top folder is looked through;
    /// folders, dotfiles and `__MACOSX` are passed over. Of a workbook at most 128 MB, unpacked.
    ///
    /// One that cannot be read is a fault of the set.
    ///
    /// @throws IOException where the stream itself fails
    public static FileSet ofZip(InputStream zip) throws IOException {
        return ZipFiles.read(zip);
    }

    /// Reads the CSV files of a folder, within the bounds of a zip.
    ///
    /// @throws IOException where the folder cannot be read
    public static FileSet ofFolder(Path folder) throws IOException {
        return FolderFiles.read(folder);
    }

    /// The code in `programme.csv`, where it can be read.
    public Optional<String> programmeCode() {
        return programme("code");
    }

    /// The owner in `programme.csv`, where it can be read.
    public Optional<String> owner() {
        return programme("owner");
    }

    /// How many rows of figures and claims are of each office, such as `results.csv` to KZ to 75.
    public Map<String, Map<String, Long>> rowsByOffice() {
        Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
        rows.put(Layout.RESULTS.file(), rowsBy("country", Layout.RESULTS));
        rows.put(Layout.PUBLISHED.file(), rowsBy("scope", Layout.PUBLISHED));
        return rows;
    }

    private Map<String, Long> rowsBy(String column, Layout layout) {
        return table(layout).stream()
                .flatMap(it -> it.checkable().stream())
                .collect(
                        Collectors.groupingBy(
                                it -> it.cell(column), TreeMap::new, Collectors.counting()));
    }

    private Optional<String> programme(String column) {
        return table(Layout.PROGRAMME)
                .flatMap(it -> it.rows().stream().findFirst())
                .map(it -> it.cell(column))
                .filter(it -> !it.isEmpty());
    }

    Optional<Table> table(Layout layout) {
        return Optional.ofNullable(tables.get(layout));
    }

    Form form() {
        return form;
    }

    /// What is wrong with the set itself, not with a file in it.
    List<BadRowBody> faults() {
        return faults;
    }
}
