package org.tumar.contracts.campaigns.event;

import java.util.List;
import org.tumar.contracts.event.EventType;

/// The types of the events that campaigns-service sends.
public final class CampaignEvents {

    /// The exchange of campaigns-service.
    public static final String PRODUCER = "campaigns";

    private static final String ORDERING =
            "None needed: each carries the whole contribution, and one with a lower sequence than"
                    + " the highest seen of its subject says nothing.";

    public static final EventType<EventRecorded> EVENT_RECORDED =
            new EventType<>(
                    PRODUCER,
                    "event-recorded",
                    1,
                    EventRecorded.class,
                    List.of("indicators-service of the own office"),
                    ORDERING,
                    "An event of a campaign was recorded, corrected or withdrawn.");

    public static final EventType<CallsTallied> CALLS_TALLIED =
            new EventType<>(
                    PRODUCER,
                    "calls-tallied",
                    1,
                    CallsTallied.class,
                    List.of("indicators-service of the own office"),
                    ORDERING,
                    "Calls of one hotline's one day were recorded, corrected or withdrawn: how many"
                            + " there are of each sort, all together. The subject is"
                            + " `<hotline>/<day>`.");

    private CampaignEvents() {}

    public static List<EventType<?>> all() {
        return List.of(EVENT_RECORDED, CALLS_TALLIED);
    }
}
