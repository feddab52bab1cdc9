package org.tumar.indicators.figure;

/// Which failures of the store pass by themselves, so that the same write succeeds later.
public final class StoreTrouble {

    private StoreTrouble() {}

    public static boolean passes(Throwable trouble) {
        return MongoTrouble.passes(trouble);
    }
}
