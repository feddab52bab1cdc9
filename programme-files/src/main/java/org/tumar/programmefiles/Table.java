package org.tumar.programmefiles;

import java.util.List;
import org.tumar.contracts.indicators.BadRowBody;

/// One file as it came.
///
/// @param columns those of the header that the layout knows
/// @param rows those that can be read at all
/// @param faults of the file's form
record Table(Layout layout, List<String> columns, List<Row> rows, List<BadRowBody> faults) {

    /// Whether every row could be read, so that what is not in the table is nowhere.
    boolean complete() {
        return faults.isEmpty();
    }

    /// The rows to check: none where a column is missing, which is fault enough.
    List<Row> checkable() {
        return columns.containsAll(layout.required()) ? rows : List.of();
    }
}
