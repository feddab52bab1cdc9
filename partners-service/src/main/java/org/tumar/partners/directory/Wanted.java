package org.tumar.partners.directory;

import java.util.Optional;
import org.tumar.partners.partner.Area;
import org.tumar.partners.partner.Membership;
import org.tumar.partners.partner.Partners.Entry;
import org.tumar.partners.partner.Sight;
import org.tumar.partners.spelling.Spelling;

/// Which partners are looked for; what is absent does not matter.
///
/// @param name in any alphabet, or its beginning
/// @param place a country's code, or the name of a region or settlement
/// @param programme in whose network it is or was
record Wanted(
        Optional<Spelling> name,
        Optional<String> service,
        Optional<String> kind,
        Optional<Place> place,
        Optional<String> programme) {

    /// @param text as it was asked
    record Place(String text, Spelling spelling) {

        boolean has(Entry entry) {
            return entry.kept().content().areas().stream()
                            .map(Area::country)
                            .anyMatch(text::equalsIgnoreCase)
                    || spelling.isIn(entry.areas());
        }
    }

    boolean is(Entry entry, Sight sight) {
        return name.map(it -> it.isIn(entry.names())).orElse(true)
                && service.map(it -> entry.kept().content().services().contains(it)).orElse(true)
                && kind.map(it -> entry.kept().content().kind().equals(it)).orElse(true)
                && place.map(it -> it.has(entry)).orElse(true)
                && programme.map(it -> isOf(entry, it, sight)).orElse(true);
    }

    private static boolean isOf(Entry entry, String programme, Sight sight) {
        return sight.memberships(entry.kept().content()).stream()
                .map(Membership::programme)
                .anyMatch(programme::equals);
    }
}
