package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// The one document of a programme that changes: which revision is visible, what was taken in with
/// it, and what waits to be sent. Readers ask for the parts that they need.
///
/// @param code of the programme
/// @param revision 0 before the first commit
/// @param outbox oldest first
/// @param signal the newest, while it waits to be sent anywhere
/// @param deliveries the last that came
/// @param marks of how records were counted; null where none were
@Document("programmes")
record HeadDocument(
        @Id String code,
        long revision,
        String stamp,
        @Nullable IntakeDocument intake,
        @Nullable List<OutboxDocument> outbox,
        @Nullable SignalDocument signal,
        @Nullable List<DeliveryDocument> deliveries,
        @Nullable String marks) {

    static final int SCHEMA = 1;

    /// @param event its id
    /// @param destinations that have not confirmed it yet
    /// @param payload id of the document that holds the data
    record OutboxDocument(
            String event,
            String type,
            long sequence,
            Instant time,
            List<String> destinations,
            String payload,
            @Nullable String correlation,
            @Nullable String trace) {}

    /// @param revision the office's, and the sequence
    /// @param destinations that have not confirmed it yet
    record SignalDocument(
            long revision,
            String stamp,
            Instant time,
            List<String> destinations,
            @Nullable String correlation,
            @Nullable String trace) {}

    Head toHead() {
        return new Head(code, revision, stamp, marks == null ? "" : marks);
    }

    Intake toIntake() {
        return intake == null ? Intake.NONE : intake.toIntake();
    }

    Inbox toInbox() {
        return new Inbox(
                toIntake(),
                deliveries == null
                        ? List.of()
                        : deliveries.stream().map(DeliveryDocument::toDelivery).toList());
    }

    List<OutboxDocument> waiting() {
        return outbox == null ? List.of() : outbox;
    }

    List<OutboxDocument> waiting(String destination) {
        return waiting().stream().filter(it -> it.destinations().contains(destination)).toList();
    }

    boolean signals(String destination) {
        return signal != null && signal.destinations().contains(destination);
    }

    SignalDocument presentSignal() {
        return Objects.requireNonNull(signal);
    }
}
