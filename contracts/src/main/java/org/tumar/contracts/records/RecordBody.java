package org.tumar.contracts.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record as it stands, and what it said before.
///
/// @param sequence to be named by whoever changes it
/// @param withdrawn it no longer counts
/// @param by who said it last, a pseudonym
/// @param reason null where it was said for the first time
/// @param history oldest first
public record RecordBody<T>(
        T record,
        long sequence,
        boolean withdrawn,
        String by,
        Instant at,
        @Nullable String reason,
        List<EarlierBody<T>> history) {

    /// What a record said before.
    ///
    /// @param withdrawn it did not count then
    public record EarlierBody<T>(
            T record,
            long sequence,
            boolean withdrawn,
            String by,
            Instant at,
            @Nullable String reason) {}
}
