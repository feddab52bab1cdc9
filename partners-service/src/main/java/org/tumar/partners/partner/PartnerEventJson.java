package org.tumar.partners.partner;

import java.util.List;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Sending;
import org.tumar.partners.partner.Membership.Leaving;

/// What others hear of a partner.
final class PartnerEventJson {

    private PartnerEventJson() {}

    static Sending<PartnerRecorded> of(Kept<Partner> kept) {
        List<Membership> memberships = kept.withdrawn() ? List.of() : kept.content().memberships();
        return new Sending<>(
                PartnerEvents.PARTNER_RECORDED,
                PartnerRecorded.subjectOf(kept.id()),
                new PartnerRecorded(
                        kept.id(),
                        kept.content().kind(),
                        kept.withdrawn(),
                        memberships.stream().map(PartnerEventJson::membership).toList()));
    }

    private static org.tumar.contracts.partners.event.Membership membership(Membership it) {
        return new org.tumar.contracts.partners.event.Membership(
                it.programme(),
                it.from(),
                it.left().map(Leaving::on).orElse(null),
                it.left().map(Leaving::reason).orElse(null));
    }
}
