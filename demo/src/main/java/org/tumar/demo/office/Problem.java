package org.tumar.demo.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.records.FaultBody;

/// RFC 9457 problem of an office.
///
/// @param rows bad rows of an import; null for any other problem
/// @param owner office that owns the programme, where that is the problem
/// @param errors what is wrong with records; null for any other problem
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable List<BadRowBody> rows,
        @Nullable String owner,
        @Nullable List<FaultBody> errors,
        @Nullable String correlationId) {

    /// One that an office gave a reason for, and nothing else.
    public static Problem because(String reason) {
        return new Problem(null, null, 0, reason, null, null, null, null);
    }

    /// Whether the type ends in this code.
    public boolean is(String code) {
        return type != null && type.endsWith(":" + code);
    }

    /// The bad rows, none where the problem is another one.
    public List<BadRowBody> badRows() {
        return rows == null ? List.of() : rows;
    }

    /// What is wrong with records, nothing where the problem is another one.
    public List<FaultBody> faults() {
        return errors == null ? List.of() : errors;
    }

    /// For a person.
    public String message() {
        String text = detail != null ? detail : title != null ? title : "HTTP status " + status;
        return correlationId == null ? text : text + " (correlation id " + correlationId + ")";
    }
}
