package org.tumar.programmefiles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a file.
///
/// @param number as a spreadsheet counts
/// @param positions column to its place in the fields
record Row(Layout layout, int number, Map<String, Integer> positions, List<String> fields) {

    /// The trimmed text of a cell; empty where the file has no such column.
    String cell(String column) {
        @Nullable Integer place = positions.get(column);
        return place == null ? "" : fields.get(place).strip();
    }
}
