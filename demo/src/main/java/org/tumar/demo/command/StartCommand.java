package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.tumar.demo.region.RunningRegion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Starts a stopped process of the running region and waits until it is ready and the"
                        + " gateway sees it.",
        footer = {"", "Example:", "  ./tumar start KZ"})
final class StartCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description =
                    "REGION, KZ, KG, TJ, TM, UZ, gateway, identity, broker or store; ./tumar status names all.")
    private String name = "";

    @Mixin private final RegionOptions options;

    private final Surroundings around;

    StartCommand(Surroundings around) {
        this.around = around;
        this.options = new RegionOptions(around);
    }

    @Override
    public Integer call() {
        RunningRegion region = options.region();
        int status = ChangeRun.run(region, name, "start", around.console());
        boolean office = region.sites().stream().anyMatch(it -> it.code().equals(name));
        if (office && !new GatewayView(region.gateway()).awaits(name)) {
            around.console().warn("The gateway does not see " + name + " yet: ./tumar status");
        }
        return status;
    }
}
