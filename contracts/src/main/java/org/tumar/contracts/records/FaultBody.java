package org.tumar.contracts.records;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with what was sent.
///
/// @param row of what was sent in bulk, from 1; a head row counts
/// @param field such as `people[0].sex`
/// @param code stable, such as `unknown-code`
public record FaultBody(@Nullable Integer row, String field, String code, String message) {}
