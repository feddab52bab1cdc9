package org.tumar.demo.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A small table whose columns are as wide as their widest cell; the last is not padded.
public final class Columns {

    private final List<List<String>> rows = new ArrayList<>();

    /// Adds a row; every row has as many cells as the first.
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /// One line for each row, indented by two blanks.
    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        IntStream.range(0, row.size())
                .forEach(i -> line.append("  ").append(Texts.left(row.get(i), width(i))));
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
