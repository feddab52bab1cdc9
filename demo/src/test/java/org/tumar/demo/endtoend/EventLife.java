package org.tumar.demo.endtoend;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.EventPlace;
import org.tumar.contracts.campaigns.PeopleCount;

/// Events of a campaign, each of which reaches as many people as its number; one that is put right,
/// a hundred more, on another day.
///
/// @param campaign its id
record EventLife(String campaign, String country) implements Life {

    static final String HELD = "campaigns.events-held";
    static final String REACHED = "campaigns.people-reached";

    private static final int MORE = 100;

    @Override
    public Sent entered(int number) {
        return Sent.entered(
                "/v1/events", event(number, number, number), one(number), counts(number, number));
    }

    @Override
    public Sent corrected(int number) {
        return Sent.corrected(
                one(number),
                RecordDesk.correction(event(number, number + 1, number + MORE)),
                counts(number + 1, number + MORE));
    }

    @Override
    public Sent withdrawn(int number) {
        return Sent.withdrawn(one(number));
    }

    private static String one(int number) {
        return "/v1/events/" + id(number);
    }

    private static String id(int number) {
        return "ordeal-" + number;
    }

    private static Map<String, Long> counts(int number, int reached) {
        LocalDate day = RecordLanes.day(number);
        Map<String, Long> counts = new HashMap<>(Spans.on(day, HELD, 1));
        counts.putAll(Spans.on(day, REACHED, reached));
        return counts;
    }

    private EventBody event(int number, int day, int reached) {
        return new EventBody(
                id(number),
                campaign,
                null,
                null,
                "round-table",
                RecordLanes.day(day),
                null,
                new EventPlace(country, null, null, null),
                List.of("potential-migrants"),
                List.of(new PeopleCount("reached", null, null, reached)),
                null,
                null,
                null);
    }
}
