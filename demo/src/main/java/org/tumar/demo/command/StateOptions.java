package org.tumar.demo.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.region.RunningRegion;
import org.tumar.demo.region.StateFolder;
import picocli.CommandLine.Option;

/// Options of every command that has to do with a region of this machine.
class StateOptions {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The folder of the region's state; .tumar beside the script if not given.")
    private @Nullable Path state;

    private final Surroundings around;

    StateOptions(Surroundings around) {
        this.around = around;
    }

    final StateFolder state() {
        return new StateFolder(state == null ? around.defaultState() : state);
    }

    final RunningRegion running() {
        return RunningRegion.of(state());
    }
}
