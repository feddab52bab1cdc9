package org.tumar.contracts.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which partners are looked for; what is absent does not matter.
///
/// @param search words of a name, or their beginnings, in any alphabet
/// @param kind a code of the list `partner-kinds`
/// @param service a code of the list `partner-services`
/// @param place a country's code, or a region or settlement in any alphabet
/// @param programme in whose network it is or was
/// @param programmes whose networks are shown, and none but their partners; absent: all that the
///   caller may see
/// @param from where the page begins
/// @param first how many it has at most
public record DirectoryQuestionBody(
        @Nullable String search,
        @Nullable String kind,
        @Nullable String service,
        @Nullable String place,
        @Nullable String programme,
        @Nullable List<String> programmes,
        @Nullable PlaceBody from,
        int first) {

    /// A place in the order of a directory, whether or not a partner is there.
    public record PlaceBody(String order, String id) {}
}
