package org.tumar.demo.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A copy of a shipped programme that a test changes.
record ProgrammeFolder(Path path) {

    private static final List<String> TABLES =
            List.of("programme", "periods", "framework", "indicators", "results", "published");

    static ProgrammeFolder copy(String programme, Path path) {
        for (String table : TABLES) {
            String resource = "/programmes/" + programme + "/" + table + ".csv";
            try (InputStream in = ProgrammeFolder.class.getResourceAsStream(resource)) {
                Files.createDirectories(path);
                Files.copy(Objects.requireNonNull(in), path.resolve(table + ".csv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ProgrammeFolder(path);
    }

    /// Adds a row.
    ///
    /// @return its number, as a spreadsheet counts
    int append(String table, String row) {
        List<String> lines = new ArrayList<>(lines(table));
        lines.add(row);
        write(table, lines);
        return lines.size();
    }

    /// Replaces text in every row that starts so.
    ///
    /// @return the number of the first such row
    int edit(String table, String start, String old, String with) {
        List<String> lines = new ArrayList<>(lines(table));
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                first = first == 0 ? i + 1 : first;
                if (!lines.get(i).contains(old)) {
                    throw new AssertionError(lines.get(i));
                }
                lines.set(i, lines.get(i).replace(old, with));
            }
        }
        write(table, lines);
        return first;
    }

    void remove(String table) {
        try {
            Files.delete(file(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String table) {
        try {
            return Files.readAllLines(file(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String table, List<String> lines) {
        try {
            Files.write(file(table), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String table) {
        return path.resolve(table + ".csv");
    }
}
