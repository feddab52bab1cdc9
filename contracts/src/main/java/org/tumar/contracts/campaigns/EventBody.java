package org.tumar.contracts.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event of a campaign, as it is entered and shown.
///
/// @param id given by whoever enters it
/// @param programmes that it counts for, of its campaign's; null: all of them
/// @param follows whether it counts for all of its campaign's programmes, whichever those will be:
///   so where none were named; null: it names its own
/// @param type of the list `event-types`
/// @param to the last day; null: it was one day
/// @param audiences of the list `audiences`
/// @param people each of one measure, sex and age group once
/// @param exposure each of one method once
/// @param materials what was given away
/// @param partner who held it; null: who owns the campaign
public record EventBody(
        String id,
        String campaign,
        @Nullable List<String> programmes,
        @Nullable Boolean follows,
        String type,
        LocalDate from,
        @Nullable LocalDate to,
        EventPlace place,
        List<String> audiences,
        @Nullable List<PeopleCount> people,
        @Nullable List<Exposure> exposure,
        @Nullable List<MaterialGiven> materials,
        @Nullable String partner) {}
