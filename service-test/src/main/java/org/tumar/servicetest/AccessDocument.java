package org.tumar.servicetest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The table of `docs/access.md`, as it stands in the document.
public final class AccessDocument {

    /// @param operation such as `read-figures`
    /// @param role such as `country-officer`
    /// @param cell such as `own`, `own, all`, or `–` where it is not allowed
    public record Cell(String operation, String role, String cell) {

        public boolean isAllowed() {
            return !cell.equals("–");
        }
    }

    private AccessDocument() {}

    /// Every cell, row by row.
    ///
    /// @param root of the checkout
    /// @throws IllegalStateException where a row has more or fewer cells than the head
    public static List<Cell> read(Path root) throws IOException {
        List<List<String>> rows =
                Files.readAllLines(root.resolve("docs/access.md")).stream()
                        .filter(it -> it.startsWith("| "))
                        .map(AccessDocument::cells)
                        .toList();
        List<String> roles = rows.getFirst();
        List<Cell> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != roles.size()) {
                throw new IllegalStateException(
                        "a row of docs/access.md is not as its head: " + row);
            }
            String operation = row.getFirst().replace("`", "");
            for (int i = 1; i < row.size(); i++) {
                cells.add(new Cell(operation, roles.get(i), row.get(i)));
            }
        }
        return cells;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
