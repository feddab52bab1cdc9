package org.tumar.indicators.figure;

/// What may stand at an address.
public sealed interface Statement permits Entry, Claim {

    /// Without a value; perhaps with a remark on why.
    boolean isBlank();

    boolean hasRemark();
}
