package org.tumar.contracts.catalogue;

import java.util.List;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.event.IndicatorEvents;

/// All types of events, by producer.
public final class EventCatalogue {

    private EventCatalogue() {}

    public static List<EventType<?>> all() {
        return IndicatorEvents.all();
    }
}
