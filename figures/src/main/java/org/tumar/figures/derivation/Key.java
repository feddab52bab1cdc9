package org.tumar.figures.derivation;

import java.util.Optional;

/// What a measure can be counted by.
///
/// @param name as derivations write it
record Key(String name, Codes codes, Kind kind) {

    enum Kind {
        /// One code holds of a record.
        RECORD,
        /// Several may hold of a record: what it has counted is whole under each.
        RECORD_OF_SEVERAL,
        /// Tells parts of a record apart, as people by sex.
        PARTS
    }

    boolean ofParts() {
        return kind == Kind.PARTS;
    }

    /// Whether each of what is counted is under one of its codes, or under none that is known.
    boolean partitions() {
        return kind != Kind.RECORD_OF_SEVERAL;
    }

    Optional<String> fault(String code) {
        return codes.fault(name, code);
    }
}
