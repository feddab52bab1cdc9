package org.tumar.contracts.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What events of campaigns add up to.
///
/// An event of several audiences stands in the row of each of them: those rows are not to be added.
///
/// @param from null: from the first
/// @param to null: to the last
/// @param bySex people alone; `unknown` has those who were not told apart
/// @param materials copies that were given away
public record CampaignStatisticsBody(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        EventSum total,
        List<EventRow> byType,
        List<EventRow> byAudience,
        List<EventRow> byRegion,
        List<EventRow> bySetting,
        List<EventRow> byMonth,
        List<SexRow> bySex,
        List<MaterialCount> materials) {

    /// People attended, reached and engaged are never added to one another.
    ///
    /// @param attended null where no event says how many; as the other two
    /// @param silent null from an office that does not tell it
    public record EventSum(
            long events,
            @Nullable Long attended,
            @Nullable Long reached,
            @Nullable Long engaged,
            long copies,
            @Nullable Silent silent) {}

    /// How many of the events do not say how many people: what these add up to is a part of it.
    public record Silent(long attended, long reached, long engaged) {}

    /// @param key a code, a region or country, or a month such as `2026-03`
    public record EventRow(String key, EventSum sum) {}

    /// @param attended null where no event says how many of this sex; as the other two
    public record SexRow(
            String sex, @Nullable Long attended, @Nullable Long reached, @Nullable Long engaged) {}
}
