package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tumar.contracts.campaigns.CallCount;

/// What is to be known of a day at any time.
///
/// @param named programmes that calls name which count for them
/// @param followed programmes, list by list, of calls that count for whatever their hotline does
/// @param leaving whether calls of it are on their way to other days
public record DayTally(
        String hotline,
        LocalDate day,
        List<CallCount> calls,
        Set<String> named,
        Set<List<String>> followed,
        boolean leaving) {

    static DayTally of(Day day) {
        return new DayTally(
                day.hotline(),
                day.day(),
                day.tally(),
                day.named(),
                day.followed(),
                !day.leaving().isEmpty());
    }
}
