package org.tumar.programmefiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.programmefiles.RowRules.Fault;

/// Every bad row that was found.
final class Faults {

    private static final Map<String, Integer> ORDER =
            Arrays.stream(Layout.values()).collect(Collectors.toMap(Layout::file, Enum::ordinal));

    private final List<BadRowBody> rows = new ArrayList<>();

    void add(Row row, Fault fault) {
        add(row.layout(), row.number(), fault);
    }

    void add(Layout layout, int row, Fault fault) {
        rows.add(new BadRowBody(layout.file(), row, fault.column(), fault.code(), fault.message()));
    }

    void addAll(List<BadRowBody> bad) {
        rows.addAll(bad);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// In the order of the files and their rows; what is of no file first.
    List<BadRowBody> sorted() {
        return rows.stream()
                .sorted(Comparator.comparingInt(Faults::file).thenComparingInt(BadRowBody::row))
                .toList();
    }

    private static int file(BadRowBody bad) {
        return ORDER.getOrDefault(bad.file(), -1);
    }
}
