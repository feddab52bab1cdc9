package org.tumar.demo.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a process runs.
///
/// @param environment beside this process's own; what others must not see is handed over here,
///   since everybody on the machine can read the arguments of a process
record Program(List<String> command, Map<String, String> environment) {

    Program(List<String> command) {
        this(command, Map.of());
    }

    /// With more in the environment.
    Program with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        return new Program(command, all);
    }

    /// Without the environment, which holds secrets.
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
