package org.tumar.campaigns.hotline;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.campaigns.HotlineBody.Hours;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;

/// The hotlines of the office.
public record Hotlines(Mirror<HotlineBody, Kept<HotlineBody>> mirror) {

    /// Not a withdrawn one.
    public Optional<HotlineBody> find(String id) {
        return mirror.find(id).filter(it -> !it.withdrawn()).map(Kept::content);
    }

    /// Who answers a hotline, or did before it was withdrawn; null where there is none.
    public @Nullable String operator(String id) {
        return mirror.find(id).map(it -> it.content().operator()).orElse(null);
    }

    /// Whether nobody answers a hotline then. Hours that end before they begin last until the next
    /// day.
    public static boolean isAfterHours(HotlineBody hotline, LocalDateTime time) {
        Hours hours = hotline.hours();
        boolean today = hours.days().contains(time.getDayOfWeek().getValue());
        if (hours.from() == null || hours.to() == null) {
            return !today;
        }
        boolean yesterday = hours.days().contains(time.getDayOfWeek().minus(1).getValue());
        String clock = time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        boolean begun = clock.compareTo(hours.from()) >= 0;
        boolean over = clock.compareTo(hours.to()) >= 0;
        return hours.from().compareTo(hours.to()) < 0
                ? !(today && begun && !over)
                : !((today && begun) || (yesterday && !over));
    }
}
