package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.call.KeptCall.State;

/// A hotline's calls of some days, page by page: by day, and within one by id.
///
/// A call that is on its way to another day is for that moment on none.
///
/// @param from the first day; null: from the first call
/// @param to the last day; null: to the last call
record CallList(String hotline, @Nullable LocalDate from, @Nullable LocalDate to) {

    /// @param next what the next page begins after; null on the last one
    record Page(List<KeptCall> calls, @Nullable String next) {}

    /// @param after what the page before said; null: the first page
    Page page(Days days, @Nullable String after, int most) {
        Desk desk = days.desk(hotline);
        List<KeptCall> some = new ArrayList<>();
        @Nullable String last = null;
        for (LocalDate day : days.of(hotline)) {
            if (!has(day) || isBefore(day, after)) {
                continue;
            }
            for (KeptCall call : desk.on(day)) {
                String place = day + "/" + call.id();
                if (isListed(call) && (after == null || place.compareTo(after) > 0)) {
                    if (some.size() == most) {
                        return new Page(some, last);
                    }
                    some.add(call);
                    last = place;
                }
            }
        }
        return new Page(some, null);
    }

    private boolean has(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static boolean isBefore(LocalDate day, @Nullable String place) {
        String text = day.toString();
        return place != null && text.compareTo(place) < 0 && !place.startsWith(text);
    }

    private static boolean isListed(KeptCall call) {
        return call.state() == State.HERE || call.state() == State.WITHDRAWN;
    }
}
