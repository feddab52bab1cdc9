package org.tumar.identity;

import static org.tumar.contracts.access.Caller.REGION;

import java.util.List;
import java.util.Optional;
import org.tumar.contracts.access.Role;

/// Which offices somebody of a role can belong to.
enum Post {
    /// None: whoever pays for a programme.
    OUTSIDE,
    /// The regional one alone.
    REGIONAL,
    /// Any; the regional one where none is named.
    REGIONAL_UNLESS_NAMED,
    /// Any, which has to be named.
    NAMED,
    /// A country's, which has to be named.
    COUNTRY;

    static Post of(Role role) {
        return switch (role) {
            case DONOR -> OUTSIDE;
            case REGIONAL_ANALYST, MONITOR -> REGIONAL;
            case AUDITOR, ADMINISTRATOR, GATEWAY, OFFICE -> REGIONAL_UNLESS_NAMED;
            case COUNTRY_OFFICER, COUNTRY_APPROVER -> NAMED;
            case PARTNER_FOCAL_POINT, HOTLINE_OPERATOR, CASE_WORKER, CASE_SUPERVISOR -> COUNTRY;
        };
    }

    /// Those of a region's offices where it can be.
    List<String> offices(List<String> all) {
        return switch (this) {
            case OUTSIDE -> List.of();
            case REGIONAL -> List.of(REGION);
            case REGIONAL_UNLESS_NAMED, NAMED -> all;
            case COUNTRY -> all.stream().filter(office -> !office.equals(REGION)).toList();
        };
    }

    /// Where it is when nobody says.
    Optional<String> usual() {
        return switch (this) {
            case REGIONAL, REGIONAL_UNLESS_NAMED -> Optional.of(REGION);
            case OUTSIDE, NAMED, COUNTRY -> Optional.empty();
        };
    }

    /// Whether it is the same place for everybody.
    boolean isFixed() {
        return this == OUTSIDE || this == REGIONAL;
    }
}
