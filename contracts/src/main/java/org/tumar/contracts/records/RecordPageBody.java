package org.tumar.contracts.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some records, by id.
///
/// @param after what the next page begins after; null on the last one
public record RecordPageBody<T>(List<RecordBody<T>> records, @Nullable String after) {}
