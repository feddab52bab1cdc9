package org.tumar.contracts.partners;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was said of a record at one time.
///
/// @param by whom the token named
/// @param reason of a correction or a withdrawal
/// @param record what it then was
public record VersionBody<T>(
        long sequence,
        boolean withdrawn,
        Instant at,
        String by,
        @Nullable String reason,
        T record) {}
