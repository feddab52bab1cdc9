package org.tumar.demo.region;

import java.nio.file.Path;

/// A process of the region, as it is to be started.
///
/// @param role also the order of ending: what is asked goes before what it asks
/// @param option of the command line that moves its port
record ProcessPlan(
        String name,
        Role role,
        int port,
        String option,
        Program program,
        Path log,
        Readiness readiness) {

    enum Role {
        GATEWAY,
        OFFICE,
        IDENTITY,
        BROKER,
        STORE
    }

    /// Whether the process at a port can do its work.
    @FunctionalInterface
    interface Readiness {
        boolean at(int port);
    }
}
