package org.tumar.contracts.records;

import org.jspecify.annotations.Nullable;

/// One thing that will not do, in the `errors` of a problem or of a receipt.
///
/// @param row of what was sent in bulk, from 1, a CSV's head counted; absent where there is one
///   record
/// @param field or column, such as `people[0].sex`; absent or empty where it is the whole record's
/// @param code stable, such as `unknown-code`
/// @param message what is wrong and how to mend it
public record FaultBody(
        @Nullable Integer row, @Nullable String field, String code, String message) {}
