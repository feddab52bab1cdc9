package org.tumar.contracts.access;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Of which programmes somebody may do something in one office.
///
/// @param every whether of each, also of those that nobody has named yet
/// @param named of these, where it is not of every one
public record ProgrammeReach(boolean every, Set<String> named) implements Predicate<String> {

    public static final ProgrammeReach EVERY = new ProgrammeReach(true, Set.of());

    public ProgrammeReach {
        named = Set.copyOf(named);
    }

    public static ProgrammeReach of(Set<String> named) {
        return new ProgrammeReach(false, named);
    }

    @Override
    public boolean test(String programme) {
        return every || named.contains(programme);
    }

    /// Those of some programmes that it covers.
    public ProgrammeReach within(Collection<String> programmes) {
        return of(
                programmes.stream()
                        .filter(Objects::nonNull)
                        .filter(this)
                        .collect(Collectors.toSet()));
    }
}
