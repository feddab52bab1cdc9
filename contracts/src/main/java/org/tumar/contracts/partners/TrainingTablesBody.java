package org.tumar.contracts.partners;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.TrainingStatisticsBody.Sum;

/// What trainings add up to, told apart by one thing at a time.
///
/// @param from null: from the first
/// @param to null: to the last
/// @param bySex people alone: a training is not of a sex
public record TrainingTablesBody(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sum total,
        List<TrainingRow> byTopic,
        List<TrainingRow> byAudience,
        List<TrainingRow> bySex,
        List<TrainingRow> byYear,
        List<TrainingRow> byQuarter,
        List<TrainingRow> byMonth) {

    /// @param key a code, a year, or a quarter or month such as `2014-Q2` or `2014-05`
    public record TrainingRow(String key, Sum sum) {}
}
