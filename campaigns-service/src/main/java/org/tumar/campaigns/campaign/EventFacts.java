package org.tumar.campaigns.campaign;

import java.util.Collection;
import org.tumar.campaigns.record.Keeping;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.event.EventRecorded;

/// What each event of the office adds to figures.
public final class EventFacts {

    private final Keeping<EventBody> events;
    private final Materials materials;

    EventFacts(Keeping<EventBody> events, Materials materials) {
        this.events = events;
        this.materials = materials;
    }

    public Collection<EventRecorded> all() {
        return events.all().stream().map(it -> EventContribution.of(it, materials)).toList();
    }
}
