package org.tumar.contracts.campaigns.event;

import java.time.LocalDate;
import java.util.List;
import org.tumar.contracts.campaigns.EventPlace;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.campaigns.PeopleCount;

/// All that one event of a campaign contributes to figures.
///
/// @param withdrawn it contributes nothing: the lists are empty
/// @param partner who held it
/// @param programmes that it counts for
/// @param to the last day; of an event of one day the same as `from`
/// @param type of the list `event-types`
/// @param audiences of the list `audiences`; of several, the event counts for each
/// @param people of each measure the total, without sex and age group; and parts by sex, by age
///   group, and by both, each of which adds up to it, where they are known
/// @param materials what was given away, by kind and language
public record EventRecorded(
        String id,
        String campaign,
        String partner,
        List<String> programmes,
        boolean withdrawn,
        LocalDate from,
        LocalDate to,
        String type,
        EventPlace place,
        List<String> audiences,
        List<PeopleCount> people,
        List<Exposure> exposure,
        List<MaterialCount> materials) {}
