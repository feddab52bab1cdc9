package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.List;
import org.tumar.contracts.campaigns.CallCount;

/// What is to be known of a day at any time.
///
/// @param leaving whether calls of it are on their way to other days
public record DayTally(String hotline, LocalDate day, List<CallCount> calls, boolean leaving) {

    static DayTally of(Day day) {
        return new DayTally(day.hotline(), day.day(), day.tally(), !day.leaving().isEmpty());
    }
}
