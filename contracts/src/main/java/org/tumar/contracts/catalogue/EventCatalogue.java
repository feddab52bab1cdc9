package org.tumar.contracts.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.contracts.partners.event.PartnerEvents;

/// All types of events, by producer.
public final class EventCatalogue {

    private EventCatalogue() {}

    public static List<EventType<?>> all() {
        return Stream.of(IndicatorEvents.all(), PartnerEvents.all(), CampaignEvents.all())
                .<EventType<?>>flatMap(List::stream)
                .toList();
    }
}
