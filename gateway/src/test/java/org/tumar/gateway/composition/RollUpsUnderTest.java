package org.tumar.gateway.composition;

import java.util.concurrent.ConcurrentHashMap;

/// Roll-ups that are remembered for as long as a test takes.
public final class RollUpsUnderTest {

    private RollUpsUnderTest() {}

    public static RollUps begin() {
        return new RollUps(new ConcurrentHashMap<>());
    }
}
