package org.tumar.demo.replay;

import java.util.List;

/// Records of one sort and month, sent together.
///
/// @param path where they are entered
record Batch(RecordSort sort, String path, List<?> rows) {

    Batch {
        rows = List.copyOf(rows);
    }
}
