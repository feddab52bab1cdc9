package org.tumar.indicators.figure;

import org.tumar.figures.Value;

/// What may stand at an address.
public sealed interface Statement permits Entry, Claim {

    /// Without a value; perhaps with a remark on why.
    boolean isBlank();

    boolean hasRemark();

    /// How many letters its words and its remark have.
    int letters();

    /// How many a value in words has.
    static int letters(Value value) {
        return value instanceof Value.Words(String text) ? text.length() : 0;
    }
}
