package org.tumar.demo.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.region.Region;
import org.tumar.demo.region.RegionSettings;
import org.tumar.demo.region.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a whole region on this machine: five country offices, the regional office, the"
                    + " regional gateway and a store; with two real programmes in it.",
            "Stays until Ctrl-C, which ends everything that it started. State is kept between runs."
        },
        footer = {
            "",
            "The embedded store is for trying out: when it is killed it loses what was written."
                    + " With --mongodb nothing is lost.",
            "",
            "Examples:",
            "  ./tumar up",
            "  ./tumar up --fresh --once                     from nothing, print the table, end",
            "  ./tumar up --mongodb mongodb://localhost:27017",
            "  ./tumar up --port 9080 --office-port 9100     where other ports are free"
        })
final class UpCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "Starts empty: what earlier runs kept is removed.")
    private boolean fresh;

    @Option(names = "--once", description = "Prints the table and ends.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The gateway's port (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--office-port",
            paramLabel = "PORT",
            description = "The first of the six offices' ports (default: ${DEFAULT-VALUE}).")
    private int officePort = 8100;

    @Option(
            names = "--store-port",
            paramLabel = "PORT",
            description = "The embedded store's port (default: ${DEFAULT-VALUE}).")
    private int storePort = 27_817;

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description = "A MongoDB to use in place of the embedded store.")
    private @Nullable String mongodb;

    @Mixin private final RegionOptions options;

    private final Surroundings around;

    UpCommand(Surroundings around) {
        this.around = around;
        this.options = new RegionOptions(around);
    }

    @Override
    public Integer call() throws InterruptedException {
        StateFolder state = options.state();
        RegionSettings settings =
                new RegionSettings(
                        port, officePort, storePort, Optional.ofNullable(mongodb), fresh);
        Region region = Region.prepare(settings, state, around.jars(), around.console());
        return new UpRun(around, region, state).run(once);
    }
}
