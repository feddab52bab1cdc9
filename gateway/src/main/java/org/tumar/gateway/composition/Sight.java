package org.tumar.gateway.composition;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.contracts.access.Reach;
import org.tumar.contracts.access.Role;
import org.tumar.gateway.offices.View;

/// What somebody may see of the offices' answers, by the table that the offices decide by as well.
///
/// Equal for all who see the same: it has nothing of a caller but what that depends on.
public record Sight(Caller eyes) {

    private static final Set<Operation> READING =
            EnumSet.of(
                    Operation.LIST_OFFICES,
                    Operation.READ_APPROVED,
                    Operation.READ_FIGURES,
                    Operation.READ_COMPLETENESS,
                    Operation.READ_STATISTICS,
                    Operation.READ_PARTNERS);

    /// How far each role sees anything at all; those that see nothing are not here.
    private static final Map<Role, Set<Reach>> REACHES = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            for (Operation reading : READING) {
                Set<Reach> reaches = AccessTable.reach(role, reading);
                if (!reaches.isEmpty()) {
                    REACHES.computeIfAbsent(role, _ -> EnumSet.noneOf(Reach.class)).addAll(reaches);
                }
            }
        }
    }

    public static Sight of(Caller caller) {
        Set<Role> readers = EnumSet.noneOf(Role.class);
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        for (Role role : caller.roles()) {
            Set<Reach> own = REACHES.getOrDefault(role, Set.of());
            if (!own.isEmpty()) {
                reaches.addAll(own);
                readers.add(role);
            }
        }
        boolean byOffice =
                reaches.contains(Reach.OWN_OFFICE) || reaches.contains(Reach.EVERY_OFFICE);
        boolean byProgramme = reaches.contains(Reach.OWN_PROGRAMMES);
        return new Sight(
                new Caller(
                        "",
                        readers,
                        byOffice ? caller.office() : "",
                        null,
                        byProgramme ? caller.programmes() : Set.of()));
    }

    /// The fullest view of an office's figures that may be seen; empty for none.
    Optional<View> view(String office) {
        if (mayRead(View.CURRENT, office)) {
            return Optional.of(View.CURRENT);
        }
        return mayRead(View.APPROVED, office) ? Optional.of(View.APPROVED) : Optional.empty();
    }

    /// Whether any of it may be seen.
    boolean mayRead(View view, String office) {
        return may(operation(view), Place.office(office));
    }

    boolean mayRead(View view, String office, String programme) {
        return may(operation(view), new Place(office, programme));
    }

    /// Whether it may be seen that there is such an office, and how it is doing.
    boolean mayList(String office) {
        return may(Operation.LIST_OFFICES, Place.office(office));
    }

    boolean mayReadCompleteness(String office, String programme) {
        return may(Operation.READ_COMPLETENESS, new Place(office, programme));
    }

    /// Whether any such records of an office may be seen.
    boolean maySee(Operation operation, String office) {
        return may(operation, Place.office(office));
    }

    boolean maySee(Operation operation, String office, String programme) {
        return may(operation, new Place(office, programme));
    }

    /// Of which programmes an office's records may be seen; empty: of all.
    Optional<SortedSet<String>> programmes(Operation operation, String office) {
        ProgrammeReach reach = AccessTable.programmes(eyes, operation, office);
        return reach.every() ? Optional.empty() : Optional.of(new TreeSet<>(reach.named()));
    }

    private boolean may(Operation operation, Place place) {
        return AccessTable.decide(eyes, operation, place).allowed();
    }

    /// What it takes to see a view.
    public static Operation operation(View view) {
        return switch (view) {
            case CURRENT -> Operation.READ_FIGURES;
            case APPROVED -> Operation.READ_APPROVED;
        };
    }
}
