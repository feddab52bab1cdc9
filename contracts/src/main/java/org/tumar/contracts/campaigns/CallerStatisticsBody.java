package org.tumar.contracts.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who called: not for outside of the country. `unknown` is what was not asked or not said.
///
/// @param from null: from the first
/// @param to null: to the last
public record CallerStatisticsBody(
        @Nullable LocalDate from, @Nullable LocalDate to, long calls, List<CallerRow> callers) {

    public record CallerRow(String category, String sex, String ageGroup, long count) {}
}
