package org.tumar.demo.endtoend;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that is said of a record.
///
/// @param body null where there is none
/// @param record that it is about
/// @param counts by derivation and span ([Spans]), what the record counts for from then on; empty:
///   nothing
record Sent(
        String method,
        String path,
        @Nullable Object body,
        String record,
        Map<String, Long> counts) {

    Sent {
        counts = Map.copyOf(counts);
    }

    static Sent entered(String path, Object body, String record, Map<String, Long> counts) {
        return new Sent("POST", path, body, record, counts);
    }

    static Sent corrected(String path, Object body, Map<String, Long> counts) {
        return new Sent("PUT", path, body, path, counts);
    }

    /// As it was entered, and never corrected.
    static Sent withdrawn(String path) {
        return new Sent("DELETE", path + "?sequence=1&reason=mistake", null, path, Map.of());
    }
}
