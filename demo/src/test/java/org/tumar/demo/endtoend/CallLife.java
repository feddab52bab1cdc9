package org.tumar.demo.endtoend;

import java.util.Map;
import org.tumar.contracts.campaigns.CallBody;

/// Calls to a hotline. One that is put right moves to another day.
///
/// @param hotline its id
record CallLife(String hotline) implements Life {

    static final String CALLS = "campaigns.calls";

    @Override
    public Sent entered(int number) {
        return Sent.entered(all(), call(number, number), one(number), counts(number));
    }

    @Override
    public Sent corrected(int number) {
        return Sent.corrected(
                one(number), RecordDesk.correction(call(number, number + 1)), counts(number + 1));
    }

    @Override
    public Sent withdrawn(int number) {
        return Sent.withdrawn(one(number));
    }

    private static Map<String, Long> counts(int day) {
        return Spans.on(RecordLanes.day(day), CALLS, 1);
    }

    private String all() {
        return "/v1/hotlines/" + hotline + "/calls";
    }

    private String one(int number) {
        return all() + "/" + id(number);
    }

    private static String id(int number) {
        return "ordeal-" + number;
    }

    private static CallBody call(int number, int day) {
        return new CallBody(
                id(number),
                RecordLanes.day(day) + "T10:00",
                "phone",
                "documents",
                null,
                null,
                null,
                null,
                "advice",
                null,
                null);
    }
}
