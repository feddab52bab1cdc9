package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Counted;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.CallCount;

/// A call, with everything that counts.
///
/// @param time in the office's own time, to the minute
/// @param follows whether it counts for whatever its hotline does
record Call(
        LocalDateTime time,
        String channel,
        String category,
        @Nullable String sex,
        @Nullable String ageGroup,
        @Nullable String interest,
        boolean afterHours,
        String outcome,
        List<String> programmes,
        boolean follows) {

    Call {
        programmes = List.copyOf(programmes);
    }

    LocalDate day() {
        return time.toLocalDate();
    }

    /// Equal for calls that are alike in everything that is counted.
    CallCount sort() {
        return new CallCount(
                programmes, channel, category, sex, ageGroup, interest, afterHours, outcome, 1);
    }

    CallBody body(String id) {
        return new CallBody(
                id,
                time.toString(),
                channel,
                category,
                sex,
                ageGroup,
                interest,
                afterHours,
                outcome,
                programmes,
                counted().said());
    }

    Counted counted() {
        return new Counted(programmes, follows);
    }

    /// The same, of a hotline that is for these by now.
    Call following(List<String> of) {
        return new Call(
                time, channel, category, sex, ageGroup, interest, afterHours, outcome, of, true);
    }

    /// Whether another says the same. One that follows says so, and not which programmes those are
    /// just now.
    boolean says(Call other) {
        return (follows && other.follows())
                ? other.following(programmes).equals(this)
                : other.equals(this);
    }
}
