package org.tumar.campaigns.hotline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.input.Programmes;
import org.tumar.campaigns.partner.Partners;
import org.tumar.campaigns.record.Sort;
import org.tumar.campaigns.record.Writer;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.campaigns.HotlineBody.Hours;

/// What a hotline must be.
record HotlineSort(Partners partners, Answered answered) implements Sort<HotlineBody> {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{1,19}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final String MIDNIGHT = "24:00";

    @Override
    public String id(HotlineBody body) {
        return body.id();
    }

    @Override
    public @Nullable String organisation(HotlineBody body) {
        return body.operator();
    }

    @Override
    public String ownerField() {
        return "operator";
    }

    @Override
    public boolean isCountedBy() {
        return true;
    }

    @Override
    public void check(
            HotlineBody body, Optional<HotlineBody> before, Writer writer, Faults faults) {
        faults.id("id", body.id());
        faults.notEmpty("numbers", body.numbers());
        faults.each(
                "numbers",
                body.numbers(),
                (field, it) ->
                        faults.check(
                                it == null || NUMBER.matcher(it).matches(),
                                field,
                                "bad-number",
                                "A telephone number, such as 11616 or +7 727 123 45 67."));
        faults.notEmpty("languages", body.languages());
        faults.each("languages", body.languages(), faults::language);
        hours(body.hours(), faults);
        faults.known(
                "operator",
                body.operator(),
                before.map(HotlineBody::operator),
                partners::knows,
                "partner");
        Programmes.check(body.programmes(), faults);
        faults.order(body.start(), "end", body.end());
        faults.area("area", body.area());
    }

    @Override
    public void checkChange(HotlineBody before, HotlineBody after, Faults faults) {
        Programmes.checkLeft(
                after.programmes(), answered.named(before.id()).stream(), _ -> List.of(), faults);
    }

    @Override
    public void checkWithdrawal(HotlineBody there, Faults faults) {
        faults.check(
                !answered.any(there.id()),
                "calls",
                "still-counted",
                "Calls to the hotline count. Take them back first, or say with end when it ended.");
    }

    private static void hours(@Nullable Hours hours, Faults faults) {
        if (hours == null) {
            return;
        }
        faults.notEmpty("hours.days", hours.days());
        faults.each(
                "hours.days",
                hours.days(),
                (field, it) ->
                        faults.check(
                                it == null || (it >= 1 && it <= 7),
                                field,
                                "bad-day",
                                "A day of the week: 1 (Monday) to 7."));
        time("hours.from", hours.from(), faults);
        if (!MIDNIGHT.equals(hours.to())) {
            time("hours.to", hours.to(), faults);
        }
        faults.check(
                (hours.from() == null) == (hours.to() == null),
                "hours.to",
                "missing",
                "Both times, or none for round the clock.");
        faults.check(
                hours.from() == null || hours.to() == null || !hours.from().equals(hours.to()),
                "hours.to",
                "ends-before-it-begins",
                "The hours end after they begin, on the same day or the next. For round the clock leave out both times.");
    }

    private static void time(String field, @Nullable String time, Faults faults) {
        faults.check(
                time == null || TIME.matcher(time).matches(),
                field,
                "bad-time",
                "A time of the day, such as 09:00.");
    }
}
