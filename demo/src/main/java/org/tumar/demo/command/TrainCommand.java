package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.tumar.demo.bench.Training;
import org.tumar.demo.console.Scratch;
import picocli.CommandLine.Command;

/// Run by the script after a build.
@Command(
        name = "train",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Makes the caches that let a region start faster: runs one, asks it, and ends it."
        },
        footer = {"", "Example:", "  ./tumar train"})
final class TrainCommand implements Callable<Integer> {

    private final Surroundings around;

    TrainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (Scratch scratch = Scratch.make("tumar-train")) {
            Training.run(around.jars(), scratch.folder(), around.console());
            return 0;
        }
    }
}
