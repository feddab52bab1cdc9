package org.tumar.contracts.access;

import org.jspecify.annotations.Nullable;

/// What an operation would touch.
///
/// @param office whose data it is: a country code, or REGION
/// @param programme null where no single one is asked for: then the rows are still to be chosen
/// @param organisation the partner organisation whose record it is; null where it is nobody's but
///   the office's
public record Place(String office, @Nullable String programme, @Nullable String organisation) {

    public Place(String office, @Nullable String programme) {
        this(office, programme, null);
    }

    public static Place office(String office) {
        return new Place(office, null);
    }

    /// A partner organisation's record; the office's own where it is of none.
    public static Place organisation(String office, @Nullable String organisation) {
        return new Place(office, null, organisation);
    }
}
