package org.tumar.programmefiles;

/// Codes that the product itself gives a meaning.
final class Codes {

    /// The regional office.
    static final String REGION = "REGION";

    /// The span of the whole programme.
    static final String ALL = "ALL";

    private Codes() {}
}
