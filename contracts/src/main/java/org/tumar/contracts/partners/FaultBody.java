package org.tumar.contracts.partners;

import org.jspecify.annotations.Nullable;

/// One thing that will not do, in the `errors` of a problem or of a receipt.
///
/// @param row of a bulk, from 1, in a CSV counted with its header; absent where there is one record
/// @param field or column, such as `knowledge.before`; absent where it is the whole row's
/// @param code stable, such as `unknown-code`
/// @param message what is wrong and how to mend it
public record FaultBody(
        @Nullable Integer row, @Nullable String field, String code, String message) {}
