package org.tumar.campaigns.partner;

import java.util.List;
import org.tumar.campaigns.partner.Partners.Told;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventHandler;
import org.tumar.kit.events.Handled;
import org.tumar.kit.records.Authorship;

/// Hears from partners-service which partners there are.
final class PartnersListener implements EventHandler {

    private final Partners partners;

    PartnersListener(Partners partners) {
        this.partners = partners;
    }

    @Override
    public List<Handled> handle(List<Event> events) {
        return partners.hear(events.stream().map(PartnersListener::told).toList()).stream()
                .map(PartnersListener::handled)
                .toList();
    }

    private static Handled handled(boolean applied) {
        return applied ? new Handled.Applied() : new Handled.Duplicate();
    }

    private static Told told(Event event) {
        PartnerRecorded partner = event.data(PartnerEvents.PARTNER_RECORDED);
        return new Told(
                partner, event.sequence(), new Authorship(event.source(), event.time(), null));
    }
}
