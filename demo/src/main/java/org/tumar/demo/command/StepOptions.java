package org.tumar.demo.command;

import org.jspecify.annotations.Nullable;
import org.tumar.demo.region.As;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of the commands that take figures one step on.
final class StepOptions {

    @Mixin private final WaitingOptions which = new WaitingOptions();

    @Option(
            names = "--revision",
            paramLabel = "N",
            description =
                    "The worklist's revision that you have seen: where a figure has changed since,"
                            + " nothing is done. As they are now if not given.")
    private @Nullable Long revision;

    @Mixin private final AsOption as = new AsOption();

    @Mixin private final AskOptions options;

    private final Surroundings around;

    StepOptions(Surroundings around) {
        this.around = around;
        this.options = new AskOptions(around);
    }

    /// @param step as its path calls it
    int take(String step, As usual, @Nullable String comment) {
        return new StepRun(
                        options.asked().office(which.country(), as.or(usual)),
                        which,
                        around.console())
                .take(step, revision, comment);
    }
}
