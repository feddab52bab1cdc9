package org.tumar.contracts.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A partner, as it is sent.
///
/// @param id the sender's; what tokens name as `organisation`
/// @param kind a code of the list `partner-kinds`
/// @param names one at least; the first is what lists are ordered by
/// @param services codes of the list `partner-services`
/// @param memberships in a correction: absent leaves them as they are
public record PartnerBody(
        String id,
        String kind,
        List<NameBody> names,
        @Nullable List<AreaBody> areas,
        @Nullable List<String> services,
        @Nullable List<ContactBody> contacts,
        @Nullable List<MembershipBody> memberships) {}
