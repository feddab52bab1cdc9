package org.tumar.demo.region;

import org.jspecify.annotations.Nullable;

/// A process of the region, as `status` shows it.
///
/// @param state `up`, `starting`, `stopped` or `died`
/// @param pid null where it does not run
public record ProcessView(String name, String state, @Nullable Long pid, int port, String log) {

    static ProcessView of(ManagedProcess process) {
        return new ProcessView(
                process.plan().name(),
                process.state().name().toLowerCase(java.util.Locale.ROOT),
                process.handle().map(ProcessHandle::pid).orElse(null),
                process.plan().port(),
                process.plan().log().toString());
    }
}
