package org.tumar.partners.partner;

import static org.tumar.contracts.access.Operation.READ_CONTACTS;
import static org.tumar.contracts.access.Operation.READ_PARTNERS;

import org.jspecify.annotations.Nullable;
import org.tumar.kit.security.Rights;

/// What the request's caller may see of partners.
public record Sights(Rights rights) {

    /// @param programme that is asked for; null: all that the caller may see
    /// @throws org.springframework.web.ErrorResponseException the 403 problem
    public Sight check(@Nullable String programme) {
        rights.check(READ_PARTNERS, programme);
        return current();
    }

    /// For who has been let in by another right.
    Sight current() {
        return new Sight(
                rights.shown(READ_CONTACTS),
                rights.organisations(READ_CONTACTS),
                rights.programmes(READ_PARTNERS));
    }
}
