package org.tumar.contracts.partners.event;

import java.util.List;

/// A partner as it stands: no names, no contacts.
///
/// @param id the partner's; the event's subject is `partners/<id>`
/// @param kind a code of the list `partner-kinds`
/// @param withdrawn whether it was entered by mistake: then there is nothing else to count
/// @param memberships in the network, those that are over too
public record PartnerRecorded(
        String id, String kind, boolean withdrawn, List<Membership> memberships) {

    public PartnerRecorded {
        memberships = List.copyOf(memberships);
    }

    /// What an event of that partner is about: its subject.
    public static String subjectOf(String id) {
        return "partners/" + id;
    }
}
