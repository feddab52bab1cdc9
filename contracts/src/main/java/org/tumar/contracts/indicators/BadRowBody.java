package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// One fault in a set of programme files, in the `rows` of a 422 problem.
///
/// @param file such as `results.csv`
/// @param row as a spreadsheet counts: the header is row 1; 0 where the fault is the whole file's
/// @param column header of the column; null where the fault is the whole row's
/// @param code stable, such as `unknown-indicator`
/// @param message what is wrong and how to mend it
public record BadRowBody(
        String file, int row, @Nullable String column, String code, String message) {}
