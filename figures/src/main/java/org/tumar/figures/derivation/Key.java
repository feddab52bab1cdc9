package org.tumar.figures.derivation;

import java.util.Optional;

/// What a measure can be counted by.
///
/// @param name as derivations write it
/// @param ofParts whether it tells parts of a record apart, as people by sex; else records
record Key(String name, Codes codes, boolean ofParts) {

    Optional<String> fault(String code) {
        return codes.fault(name, code);
    }
}
