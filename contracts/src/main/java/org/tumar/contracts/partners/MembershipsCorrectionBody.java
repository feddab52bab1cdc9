package org.tumar.contracts.partners;

import java.util.List;

/// A partner's memberships, all of them: `PUT /v1/partners/{id}/memberships`.
///
/// @param sequence of the partner that is changed
/// @param reason why
public record MembershipsCorrectionBody(
        long sequence, String reason, List<MembershipBody> memberships) {}
