package org.tumar.figures.derivation;

import java.util.Optional;

/// What a measure can be counted by.
///
/// @param name as derivations write it
record Key(String name, Codes codes) {

    Optional<String> fault(String code) {
        return codes.fault(name, code);
    }
}
