package org.tumar.contracts.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody is in the programme; in tokens as [#code].
public enum Role {
    /// Reads every country's releasable figures.
    REGIONAL_ANALYST,
    /// Reads the approved figures of the programmes that it pays for.
    DONOR,
    /// Enters and submits the figures of one office; of the regional office too.
    COUNTRY_OFFICER,
    /// Approves what somebody else submitted in the same office.
    COUNTRY_APPROVER,
    /// Speaks for a partner organisation.
    PARTNER_FOCAL_POINT,
    /// Takes calls at a hotline.
    HOTLINE_OPERATOR,
    /// Works on the cases of one organisation.
    CASE_WORKER,
    /// Answers for the cases of one country.
    CASE_SUPERVISOR,
    /// Reads who did what, and no content.
    AUDITOR,
    /// Keeps settings and users, and sees no content.
    ADMINISTRATOR,
    /// A gateway, asking the services behind it.
    GATEWAY,
    /// An office, asking another.
    OFFICE,
    /// What collects metrics.
    MONITOR;

    /// As tokens and documents write it: `country-officer`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is a program's: never a person's, and no person's ever.
    public boolean isService() {
        return this == GATEWAY || this == OFFICE || this == MONITOR;
    }

    /// Empty where no role has that code.
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
