package org.tumar.partners.partner;

import java.util.List;

/// An organisation that the programmes work with.
///
/// @param names one at least; the first is what lists are ordered by
/// @param memberships in their order, none of a programme in the time of another
public record Partner(
        String kind,
        List<PartnerName> names,
        List<Area> areas,
        List<String> services,
        List<Contact> contacts,
        List<Membership> memberships) {

    public Partner {
        names = List.copyOf(names);
        areas = List.copyOf(areas);
        services = List.copyOf(services);
        contacts = List.copyOf(contacts);
        memberships = List.copyOf(memberships);
    }

    public Partner with(List<Membership> memberships) {
        return new Partner(kind, names, areas, services, contacts, memberships);
    }

    /// What lists are ordered by.
    public String firstName() {
        return names.getFirst().text();
    }
}
