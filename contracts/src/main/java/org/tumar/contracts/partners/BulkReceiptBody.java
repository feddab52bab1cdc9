package org.tumar.contracts.partners;

import java.util.List;

/// What came of a bulk.
///
/// @param accepted rows that were new
/// @param unchanged rows that were there already, just so
/// @param refused rows that will not do
/// @param errors every fault of every refused row, the first 1,000 of them
public record BulkReceiptBody(int accepted, int unchanged, int refused, List<FaultBody> errors) {}
