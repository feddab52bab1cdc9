package org.tumar.contracts.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be asked of a service or a gateway, and is allowed or not; in documents as [#code].
public enum Operation {
    /// Which offices there are, and how each is doing.
    LIST_OFFICES,
    /// Programmes with approved figures alone.
    READ_APPROVED,
    /// Programmes with every figure that was submitted or approved.
    READ_FIGURES,
    /// What was counted from records, by what they tell apart, such as people's sex and age group.
    READ_CELLS,
    /// Who has not reported for a period.
    READ_COMPLETENESS,
    /// Who changed a figure, when and why.
    READ_TRAIL,
    /// Every version of a figure, with its values.
    READ_HISTORY,
    /// Which figures wait to be submitted or approved.
    READ_WORKLIST,
    /// What became of what another office sent.
    READ_DELIVERIES,
    /// Everything that an office holds of a programme, cells too, to be taken away.
    EXPORT,
    /// Programme files, or an office's part of them.
    IMPORT,
    /// Single figures: as a draft, or in place of what stands.
    ENTER,
    /// Drafts, and what was returned, to whoever approves.
    SUBMIT,
    /// What somebody else submitted; to approve it or to return it.
    APPROVE,
    /// Campaigns, their events, materials and hotlines: to enter, correct or withdraw them.
    RECORD_CAMPAIGNS,
    /// Campaigns, their events, materials and hotlines, as they were recorded.
    READ_CAMPAIGNS,
    /// Calls to a hotline: to enter, correct or withdraw them.
    RECORD_CALLS,
    /// Calls to a hotline, and tables by what is known of the callers.
    READ_CALLS,
    /// Counts of campaigns, calls and trainings, without the callers' attributes.
    READ_STATISTICS,
    /// Partners, their contacts and memberships: to enter, correct or withdraw them.
    RECORD_PARTNERS,
    /// The directory of partners: what is public of them.
    READ_PARTNERS,
    /// A partner's contacts that are not public.
    READ_CONTACTS,
    /// Trainings: to enter, correct or withdraw them.
    RECORD_TRAININGS,
    /// Trainings, as they were recorded.
    READ_TRAININGS,
    /// A process's metrics.
    READ_METRICS;

    /// As documents write it: `read-figures`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where it can be asked: the tests of each of those try it.
    public Set<Service> services() {
        return switch (this) {
            case READ_COMPLETENESS -> EnumSet.of(Service.GATEWAY);
            case LIST_OFFICES,
                    READ_APPROVED,
                    READ_FIGURES,
                    READ_CELLS,
                    READ_TRAIL,
                    READ_HISTORY,
                    READ_WORKLIST,
                    READ_DELIVERIES,
                    EXPORT,
                    IMPORT,
                    ENTER,
                    SUBMIT,
                    APPROVE ->
                    EnumSet.of(Service.GATEWAY, Service.INDICATORS);
            case RECORD_CAMPAIGNS, READ_CAMPAIGNS, RECORD_CALLS, READ_CALLS ->
                    EnumSet.of(Service.GATEWAY, Service.CAMPAIGNS);
            case RECORD_PARTNERS, READ_PARTNERS, READ_CONTACTS, RECORD_TRAININGS, READ_TRAININGS ->
                    EnumSet.of(Service.GATEWAY, Service.PARTNERS);
            case READ_STATISTICS ->
                    EnumSet.of(Service.GATEWAY, Service.CAMPAIGNS, Service.PARTNERS);
            case READ_METRICS -> EnumSet.allOf(Service.class);
        };
    }

    /// What can be asked of a service.
    public static Set<Operation> of(Service service) {
        return Stream.of(values())
                .filter(it -> it.services().contains(service))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Empty where no operation has that code.
    public static Optional<Operation> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
