package org.tumar.partners.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.partners.partner.Partners.Entry;
import org.tumar.partners.recording.MemoryRecords;
import org.tumar.partners.spelling.Romanization;

/// Partners in memory, of whom nothing but a name matters.
public final class PartnerFixtures {

    /// Sees all.
    public static final Sight ALL = new Sight(_ -> true, _ -> true, ProgrammeReach.EVERY);

    private static final Romanization AS_IT_IS = List::of;
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final MemoryRecords<Partner> records = new MemoryRecords<>();
    private final Mirror<Partner, Entry> mirror =
            new Mirror<>(records, it -> Entry.of(it, AS_IT_IS), CLOCK, Duration.ofSeconds(5));

    public Partners partners() {
        return new Partners(records, mirror);
    }

    public void add(String id, String name) {
        Partner partner =
                new Partner(
                        "ngo",
                        List.of(new PartnerName("en", name)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        Kept<Partner> kept = Kept.first(id, partner, new Authorship("me", CLOCK.instant(), null));
        records.write(List.of(Change.first(kept, Optional.empty())));
        mirror.wrote(kept);
    }
}
