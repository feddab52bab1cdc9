package org.tumar.contracts.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A partner, as the directory shows it to whoever asks.
///
/// @param sequence 1 when it was entered, and one more with each change; null for whoever does not
///   see all of it, as it would tell of what is hidden from them
/// @param withdrawn whether it was entered by mistake
/// @param contacts the open ones; the others too, where the caller may read them
/// @param memberships of the programmes that the caller may see
public record RecordedPartnerBody(
        String id,
        @Nullable Long sequence,
        boolean withdrawn,
        String kind,
        List<NameBody> names,
        List<AreaBody> areas,
        List<String> services,
        List<ContactBody> contacts,
        List<MembershipBody> memberships) {}
