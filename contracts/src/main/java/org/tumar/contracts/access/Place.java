package org.tumar.contracts.access;

import org.jspecify.annotations.Nullable;

/// What an operation would touch.
///
/// @param office whose data it is: a country code, or REGION
/// @param programme null where no single one is asked for: then the rows are still to be chosen
public record Place(String office, @Nullable String programme) {

    public static Place office(String office) {
        return new Place(office, null);
    }
}
