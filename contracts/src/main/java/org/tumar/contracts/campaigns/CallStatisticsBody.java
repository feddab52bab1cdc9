package org.tumar.contracts.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many calls there were to hotlines, without anything that is known of the callers.
///
/// @param from null: from the first
/// @param to null: to the last
/// @param byInterest by country that was asked about; those that asked about none are not here
public record CallStatisticsBody(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long calls,
        long afterHours,
        List<CountRow> byChannel,
        List<CountRow> byCategory,
        List<CountRow> byOutcome,
        List<CountRow> byInterest,
        List<CountRow> byMonth) {

    /// @param key a code, a country, or a month such as `2026-03`
    public record CountRow(String key, long count) {}
}
