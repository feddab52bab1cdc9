package org.tumar.gateway.composition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tumar.gateway.offices.Heard;

/// The region as one request may see it: as it is, and as it was at each moment that is asked
/// about.
public final class Regions {

    private final Heard heard;
    private final Outlook outlook;
    private final RollUps rollUps;
    private final Clock clock;
    private final Map<Optional<Instant>, Region> known = new HashMap<>();

    /// @param rollUps what was rolled up in earlier requests
    public Regions(Heard heard, Outlook outlook, RollUps rollUps, Clock clock) {
        this.heard = heard;
        this.outlook = outlook;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    /// @param asOf empty for the present
    public synchronized Region at(Optional<Instant> asOf) {
        return known.computeIfAbsent(asOf, this::region);
    }

    private Region region(Optional<Instant> asOf) {
        LocalDate day =
                asOf.map(it -> LocalDate.ofInstant(it, clock.getZone()))
                        .orElseGet(() -> LocalDate.now(clock));
        return new Region(outlook.standings(heard, asOf), outlook, day, rollUps, this);
    }

    /// Why there is no such moment; empty where there is.
    public static Optional<Trouble> refusal(Optional<Instant> asOf, Clock clock) {
        return asOf.filter(it -> it.isAfter(clock.instant()))
                .map(_ ->
                        Trouble.of(
                                ErrorCode.INVALID_TIME,
                                "asOf is still to come: give a moment that has been"));
    }

    Optional<Trouble> refusal(Optional<Instant> asOf) {
        return refusal(asOf, clock);
    }
}
