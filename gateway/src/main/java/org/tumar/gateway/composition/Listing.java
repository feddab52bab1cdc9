package org.tumar.gateway.composition;

import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Told;

/// A partner as the directory shows it.
///
/// @param told by which office
public record Listing(Told<?> told, DirectoryPlace place, RecordedPartnerBody partner)
        implements Comparable<Listing> {

    public Office office() {
        return told.office();
    }

    /// Unique among the partners of all offices.
    public String id() {
        return office().code() + "/" + partner.id();
    }

    boolean isBehind(DirectoryPlace other) {
        return place.compareTo(other) > 0;
    }

    @Override
    public int compareTo(Listing other) {
        return place.compareTo(other.place);
    }
}
