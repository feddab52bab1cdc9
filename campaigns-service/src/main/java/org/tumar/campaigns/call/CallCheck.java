package org.tumar.campaigns.call;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.hotline.Hotlines;
import org.tumar.campaigns.input.Counted;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.input.Missing;
import org.tumar.campaigns.input.Programmes;
import org.tumar.campaigns.office.Office;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.PersonCodes;

/// What a call must be.
record CallCheck(Office office, Clock clock) {

    Checked checked(CallBody body, HotlineBody hotline) {
        Faults faults = faults(body, hotline);
        return new Checked(
                body,
                faults,
                faults.isEmpty() ? Optional.of(call(body, hotline, null)) : Optional.empty());
    }

    Faults faults(CallBody body, HotlineBody hotline) {
        Faults faults = new Faults();
        Missing.check(body, faults);
        faults.id("id", body.id());
        if (body.time() != null) {
            time(body.time())
                    .ifPresentOrElse(
                            it -> time(it, hotline, faults),
                            () ->
                                    faults.add(
                                            "time",
                                            "bad-time",
                                            "A time to the minute, such as 2026-03-01T10:05."));
        }
        faults.code("channel", body.channel(), CampaignCodes.CHANNELS);
        faults.code("category", body.category(), CampaignCodes.CALL_CATEGORIES);
        faults.code("sex", body.sex(), PersonCodes.SEXES);
        faults.code("ageGroup", body.ageGroup(), PersonCodes.AGE_GROUPS);
        faults.country("interest", body.interest());
        faults.code("outcome", body.outcome(), CampaignCodes.OUTCOMES);
        Programmes.among(body.programmes(), body.follows(), hotline.programmes(), faults);
        return faults;
    }

    private void time(LocalDateTime time, HotlineBody hotline, Faults faults) {
        LocalDate day = time.toLocalDate();
        faults.check(
                !time.isAfter(office.now(clock)),
                "time",
                "in-the-future",
                "This has not happened yet.");
        faults.check(
                !day.isBefore(hotline.start()),
                "time",
                "before-hotline",
                () -> "The hotline began on %s.".formatted(hotline.start()));
        faults.check(
                hotline.end() == null || !day.isAfter(hotline.end()),
                "time",
                "after-hotline",
                () -> "The hotline ended on %s.".formatted(hotline.end()));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(Minutes.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// @param body without faults
    /// @param before what is there: it says first what was left out
    static Call call(CallBody body, HotlineBody hotline, @Nullable Call before) {
        LocalDateTime time = time(body.time()).orElseThrow();
        Counted counted =
                Counted.of(
                        body.programmes(),
                        body.follows(),
                        Optional.ofNullable(before).map(Call::counted),
                        hotline.programmes());
        return new Call(
                time,
                body.channel(),
                body.category(),
                body.sex(),
                body.ageGroup(),
                body.interest(),
                afterHours(body, hotline, time, before),
                body.outcome(),
                counted.programmes(),
                counted.follows());
    }

    private static boolean afterHours(
            CallBody body, HotlineBody hotline, LocalDateTime time, @Nullable Call before) {
        if (body.afterHours() != null) {
            return body.afterHours();
        }
        return (before != null && before.time().equals(time))
                ? before.afterHours()
                : Hotlines.isAfterHours(hotline, time);
    }
}
