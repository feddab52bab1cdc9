package org.tumar.contracts.access;

import static org.tumar.contracts.access.Operation.APPROVE;
import static org.tumar.contracts.access.Operation.ENTER;
import static org.tumar.contracts.access.Operation.EXPORT;
import static org.tumar.contracts.access.Operation.IMPORT;
import static org.tumar.contracts.access.Operation.LIST_OFFICES;
import static org.tumar.contracts.access.Operation.READ_APPROVED;
import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;
import static org.tumar.contracts.access.Operation.READ_CELLS;
import static org.tumar.contracts.access.Operation.READ_COMPLETENESS;
import static org.tumar.contracts.access.Operation.READ_CONTACTS;
import static org.tumar.contracts.access.Operation.READ_DELIVERIES;
import static org.tumar.contracts.access.Operation.READ_FIGURES;
import static org.tumar.contracts.access.Operation.READ_HISTORY;
import static org.tumar.contracts.access.Operation.READ_METRICS;
import static org.tumar.contracts.access.Operation.READ_PARTNERS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;
import static org.tumar.contracts.access.Operation.READ_TRAIL;
import static org.tumar.contracts.access.Operation.READ_TRAININGS;
import static org.tumar.contracts.access.Operation.READ_WORKLIST;
import static org.tumar.contracts.access.Operation.RECORD_CALLS;
import static org.tumar.contracts.access.Operation.RECORD_CAMPAIGNS;
import static org.tumar.contracts.access.Operation.RECORD_PARTNERS;
import static org.tumar.contracts.access.Operation.RECORD_TRAININGS;
import static org.tumar.contracts.access.Operation.SUBMIT;
import static org.tumar.contracts.access.Reach.ANYWHERE;
import static org.tumar.contracts.access.Reach.EVERY_OFFICE;
import static org.tumar.contracts.access.Reach.OWN_OFFICE;
import static org.tumar.contracts.access.Reach.OWN_ORGANISATION;
import static org.tumar.contracts.access.Reach.OWN_PROGRAMMES;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which role may do what, and how far: the table of `docs/access.md`, which a test holds it to.
///
/// What is not here is not allowed.
public final class AccessTable {

    private static final Map<Role, Map<Operation, Set<Reach>>> RIGHTS = new EnumMap<>(Role.class);

    static {
        allow(
                Role.REGIONAL_ANALYST,
                EVERY_OFFICE,
                READ_APPROVED,
                READ_FIGURES,
                READ_COMPLETENESS,
                READ_STATISTICS,
                READ_PARTNERS);
        allow(Role.DONOR, OWN_PROGRAMMES, READ_APPROVED, READ_STATISTICS, READ_PARTNERS);
        allow(
                Role.COUNTRY_OFFICER,
                OWN_OFFICE,
                READ_APPROVED,
                READ_FIGURES,
                READ_CELLS,
                READ_COMPLETENESS,
                READ_TRAIL,
                READ_HISTORY,
                READ_WORKLIST,
                READ_DELIVERIES,
                EXPORT,
                IMPORT,
                ENTER,
                SUBMIT,
                RECORD_CAMPAIGNS,
                READ_CAMPAIGNS,
                RECORD_CALLS,
                READ_CALLS,
                READ_STATISTICS,
                RECORD_PARTNERS,
                READ_PARTNERS,
                READ_CONTACTS,
                RECORD_TRAININGS,
                READ_TRAININGS);
        allow(
                Role.COUNTRY_APPROVER,
                OWN_OFFICE,
                READ_APPROVED,
                READ_FIGURES,
                READ_CELLS,
                READ_COMPLETENESS,
                READ_TRAIL,
                READ_HISTORY,
                READ_WORKLIST,
                READ_DELIVERIES,
                EXPORT,
                IMPORT,
                APPROVE,
                READ_CAMPAIGNS,
                READ_CALLS,
                READ_STATISTICS,
                READ_PARTNERS,
                READ_CONTACTS,
                READ_TRAININGS);
        allow(
                Role.PARTNER_FOCAL_POINT,
                OWN_ORGANISATION,
                RECORD_CAMPAIGNS,
                READ_CAMPAIGNS,
                READ_CONTACTS,
                RECORD_TRAININGS,
                READ_TRAININGS);
        allow(Role.PARTNER_FOCAL_POINT, OWN_OFFICE, READ_PARTNERS);
        allow(Role.HOTLINE_OPERATOR, OWN_ORGANISATION, RECORD_CALLS, READ_CALLS);
        allow(Role.HOTLINE_OPERATOR, OWN_OFFICE, READ_PARTNERS);
        allow(Role.AUDITOR, OWN_OFFICE, READ_TRAIL);
        allow(Role.ADMINISTRATOR, OWN_OFFICE, READ_METRICS);
        for (Reach reach : List.of(OWN_OFFICE, EVERY_OFFICE)) {
            allow(Role.GATEWAY, reach, READ_APPROVED, READ_FIGURES);
            allow(Role.GATEWAY, reach, READ_STATISTICS, READ_PARTNERS);
        }
        allow(Role.MONITOR, OWN_OFFICE, READ_METRICS);
        allow(Role.MONITOR, EVERY_OFFICE, READ_METRICS);
        for (Role role : Role.values()) {
            allow(role, ANYWHERE, LIST_OFFICES);
        }
    }

    private AccessTable() {}

    private static void allow(Role role, Reach reach, Operation... operations) {
        Map<Operation, Set<Reach>> rights =
                RIGHTS.computeIfAbsent(role, _ -> new EnumMap<>(Operation.class));
        for (Operation operation : operations) {
            rights.merge(operation, Set.of(reach), AccessTable::union);
        }
    }

    private static Set<Reach> union(Set<Reach> some, Set<Reach> more) {
        Set<Reach> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }

    /// How far a role may do something; empty where it may not.
    public static Set<Reach> reach(Role role, Operation operation) {
        return Set.copyOf(RIGHTS.getOrDefault(role, Map.of()).getOrDefault(operation, Set.of()));
    }

    /// Whether a caller may do something there, and if not, why.
    public static Decision decide(Caller caller, Operation operation, Place place) {
        boolean known = false;
        for (Role role : caller.roles()) {
            for (Reach reach : reach(role, operation)) {
                if (reach.covers(caller, place)) {
                    return Decision.allowed(role);
                }
                known = true;
            }
        }
        return known ? Decision.OUT_OF_REACH : Decision.NOT_OF_ROLE;
    }

    /// Of which programmes of an office a caller may do something that is of no organisation.
    public static ProgrammeReach programmes(Caller caller, Operation operation, String office) {
        Set<Reach> reaches =
                caller.roles().stream()
                        .flatMap(it -> reach(it, operation).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reach.class)));
        boolean byName = reaches.remove(OWN_PROGRAMMES);
        if (reaches.stream().anyMatch(it -> it.covers(caller, Place.office(office)))) {
            return ProgrammeReach.EVERY;
        }
        return ProgrammeReach.of(byName ? caller.programmes() : Set.of());
    }
}
