package org.tumar.contracts.records;

import java.util.List;

/// What became of records that were sent in bulk.
///
/// @param accepted how many are new
/// @param unchanged how many were there already, saying the same
/// @param refused how many rows will not do
/// @param errors why, the first [#MOST_ERRORS] faults
public record BulkReceiptBody(long accepted, long unchanged, long refused, List<FaultBody> errors) {

    /// However many rows will not do, so many faults are told, and kept to be told.
    public static final int MOST_ERRORS = 1_000;
}
