package org.tumar.programmefiles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.programmefiles.RowRules.Fault;

/// Finds what stands in a file twice.
///
/// @param what such as `The code`
record Seen(FaultCode code, String column, String what, Map<Object, Integer> rows) {

    static Seen of(FaultCode code, String column, String what) {
        return new Seen(code, column, what, new HashMap<>());
    }

    Optional<Fault> again(Object key, Row row) {
        @Nullable Integer first = rows.putIfAbsent(key, row.number());
        return Optional.ofNullable(first)
                .map(it ->
                        code.at(
                                column,
                                "%s stands in row %d already; keep one of them."
                                        .formatted(what, it)));
    }
}
