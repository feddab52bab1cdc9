package org.tumar.contracts.partners;

import java.util.List;

/// A partner, as the directory shows it to whoever asks.
///
/// @param sequence 1 when it was entered, and one more with each change
/// @param withdrawn whether it was entered by mistake
/// @param contacts the open ones; the others too, where the caller may read them
/// @param memberships of the programmes that the caller may see
public record RecordedPartnerBody(
        String id,
        long sequence,
        boolean withdrawn,
        String kind,
        List<NameBody> names,
        List<AreaBody> areas,
        List<String> services,
        List<ContactBody> contacts,
        List<MembershipBody> memberships) {}
