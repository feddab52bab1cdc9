package org.tumar.demo.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts a stopped process of the running region and waits until it is ready.",
        footer = {"", "Example:", "  ./tumar start KZ"})
final class StartCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "REGION, KZ, KG, TJ, TM, UZ, gateway or store.")
    private String name = "";

    @Mixin private final RegionOptions options;

    private final Surroundings around;

    StartCommand(Surroundings around) {
        this.around = around;
        this.options = new RegionOptions(around);
    }

    @Override
    public Integer call() {
        return ChangeRun.run(options.region(), name, "start", around.console());
    }
}
