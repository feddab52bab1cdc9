package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.indicators.figure.Received.Range;

/// What an office has taken in of a programme.
record IntakeDocument(
        List<ReceivedDocument> received,
        @Nullable TurnDocument replaced,
        @Nullable TurnDocument overwritten,
        @Nullable TurnDocument latest,
        @Nullable Instant known) {

    record RangeDocument(long first, long last) {}

    record ReceivedDocument(String office, List<RangeDocument> ranges) {}

    static IntakeDocument of(Intake intake) {
        return new IntakeDocument(
                intake.received().entrySet().stream()
                        .map(it ->
                                new ReceivedDocument(
                                        it.getKey(),
                                        it.getValue().ranges().stream()
                                                .map(range ->
                                                        new RangeDocument(
                                                                range.first(), range.last()))
                                                .toList()))
                        .toList(),
                TurnDocument.of(intake.replaced()),
                TurnDocument.of(intake.overwritten()),
                TurnDocument.of(intake.latest()),
                intake.known().equals(Instant.EPOCH) ? null : intake.known());
    }

    Intake toIntake() {
        Map<String, Received> byOffice = new HashMap<>();
        received.forEach(it ->
                byOffice.put(
                        it.office(),
                        new Received(
                                it.ranges().stream()
                                        .map(range -> new Range(range.first(), range.last()))
                                        .toList())));
        return new Intake(
                byOffice,
                TurnDocument.turn(replaced),
                TurnDocument.turn(overwritten),
                TurnDocument.turn(latest),
                known == null ? Instant.EPOCH : known);
    }
}
