package org.tumar.indicators.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// What an office has taken in of a programme, and from when on older imports are void.
///
/// @param received by office that sent it
/// @param replaced the newest import that stands in place of all before it
/// @param overwritten the newest of those that also takes the place of corrections
/// @param latest the newest statement known
/// @param known when the newest change was recorded
public record Intake(
        Map<String, Received> received,
        Turn replaced,
        Turn overwritten,
        Turn latest,
        Instant known) {

    public static final Intake NONE =
            new Intake(Map.of(), Turn.NONE, Turn.NONE, Turn.NONE, Instant.EPOCH);

    /// As exact as a store keeps it.
    public Intake {
        received = Map.copyOf(received);
        known = known.truncatedTo(ChronoUnit.MILLIS);
    }

    public Received received(String office) {
        return received.getOrDefault(office, Received.NONE);
    }

    /// The turn of what an office says now: after all that it knows, whatever its clock says.
    public Turn next(Clock clock, String office, long revision) {
        Instant now = clock.instant();
        Instant after = latest.at().plusMillis(1);
        return new Turn(now.isAfter(after) ? now : after, office, revision);
    }

    /// With one more change, recorded now: never before those that were, whatever the clock says.
    public Intake recordedBy(Clock clock) {
        Instant now = clock.instant();
        return new Intake(
                received, replaced, overwritten, latest, now.isAfter(known) ? now : known);
    }

    public Intake with(Turn statement) {
        return new Intake(received, replaced, overwritten, latest.or(statement), known);
    }

    public Intake replacing(Turn statement) {
        return new Intake(received, replaced.or(statement), overwritten, latest, known);
    }

    public Intake overwriting(Turn statement) {
        return new Intake(received, replaced, overwritten.or(statement), latest, known);
    }

    public Intake receiving(String office, long sequence) {
        Map<String, Received> more = new HashMap<>(received);
        more.put(office, received(office).plus(sequence));
        return new Intake(more, replaced, overwritten, latest, known);
    }
}
