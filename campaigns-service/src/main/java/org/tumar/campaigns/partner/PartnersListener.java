package org.tumar.campaigns.partner;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.partner.Partners.Told;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventHandler;
import org.tumar.kit.events.Handled;
import org.tumar.kit.records.Authorship;

/// Hears from the office's partners-service which partners there are.
final class PartnersListener implements EventHandler {

    private static final Handled REFUSED =
            new Handled.Refused(
                    "other-office: only the office's own partners are taken, each by its own event");

    private final Partners partners;
    private final Office office;

    PartnersListener(Partners partners, Office office) {
        this.partners = partners;
        this.office = office;
    }

    @Override
    public List<Handled> handle(List<Event> events) {
        List<Optional<Told>> told = events.stream().map(this::told).toList();
        Iterator<Boolean> applied =
                partners.hear(told.stream().flatMap(Optional::stream).toList()).iterator();
        return told.stream().map(it -> it.isPresent() ? handled(applied.next()) : REFUSED).toList();
    }

    private static Handled handled(boolean applied) {
        return applied ? new Handled.Applied() : new Handled.Duplicate();
    }

    /// Empty where another office says it, or of another partner than the event names.
    private Optional<Told> told(Event event) {
        PartnerRecorded partner = event.data(PartnerEvents.PARTNER_RECORDED);
        boolean own =
                event.source().equals(PartnerEvents.PARTNER_RECORDED.source(office.code()))
                        && event.subject().equals(PartnerRecorded.subjectOf(partner.id()));
        return own
                ? Optional.of(
                        new Told(
                                partner,
                                event.sequence(),
                                new Authorship(event.source(), event.time(), null)))
                : Optional.empty();
    }
}
