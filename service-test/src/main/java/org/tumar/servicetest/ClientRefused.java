package org.tumar.servicetest;

/// A client did not show who it is.
final class ClientRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    ClientRefused(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
