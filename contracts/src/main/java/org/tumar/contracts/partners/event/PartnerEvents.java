package org.tumar.contracts.partners.event;

import java.util.List;
import org.tumar.contracts.event.EventType;

/// The types of the events that partners-service sends, to the broker of its own office alone.
public final class PartnerEvents {

    /// The exchange of partners-service.
    public static final String PRODUCER = "partners";

    private static final String ORDER =
            "In order per subject. Each carries the whole record, so that of one subject the highest"
                    + " sequence is all that matters.";

    public static final EventType<PartnerRecorded> PARTNER_RECORDED =
            new EventType<>(
                    PRODUCER,
                    "partner-recorded",
                    1,
                    PartnerRecorded.class,
                    List.of(
                            "campaigns-service of the same office",
                            "indicators-service of the same office"),
                    ORDER,
                    "A partner was entered, corrected or withdrawn, or joined or left the network of"
                            + " a programme.");

    public static final EventType<TrainingRecorded> TRAINING_RECORDED =
            new EventType<>(
                    PRODUCER,
                    "training-recorded",
                    1,
                    TrainingRecorded.class,
                    List.of("indicators-service of the same office"),
                    ORDER,
                    "A training was entered, corrected or withdrawn.");

    private PartnerEvents() {}

    public static List<EventType<?>> all() {
        return List.of(PARTNER_RECORDED, TRAINING_RECORDED);
    }
}
