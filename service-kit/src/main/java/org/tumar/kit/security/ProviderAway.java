package org.tumar.kit.security;

/// The identity provider did not answer, or with something else than it should.
final class ProviderAway extends Exception {

    private static final long serialVersionUID = 1L;

    ProviderAway(String why) {
        super(why);
    }

    /// For a log: no secret, nothing that the provider said.
    String why() {
        return String.valueOf(getMessage());
    }
}
