package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.tumar.demo.region.Region;
import org.tumar.demo.region.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a whole region on this machine: five country offices with their national"
                    + " gateways, the regional office, the regional gateway, a store, a broker and an"
                    + " identity provider; with two real programmes in it.",
            "Stays until Ctrl-C, which ends everything that it started. State is kept between runs."
        },
        footer = {
            "",
            "The embedded store is for trying out: when it is killed it loses what was written."
                    + " With --mongodb nothing is lost. The embedded broker loses nothing.",
            "",
            "Examples:",
            "  ./tumar up",
            "  ./tumar up --fresh --once                     from nothing, print the table, end",
            "  ./tumar up --mongodb mongodb://localhost:27017",
            "  TUMAR_AMQP=amqp://tumar:...@localhost:5672 ./tumar up",
            "  ./tumar up --separate                         each service its own process",
            "  ./tumar up --port 9080 --office-port 9100     where other ports are free"
        })
final class UpCommand implements Callable<Integer> {

    @Option(names = "--once", description = "Prints the table and ends.")
    private boolean once;

    @Mixin private final UpOptions chosen = new UpOptions();

    @Mixin private final StateOptions options;

    private final Surroundings around;

    UpCommand(Surroundings around) {
        this.around = around;
        this.options = new StateOptions(around);
    }

    @Override
    public Integer call() throws InterruptedException {
        StateFolder state = options.state();
        Region region = Region.prepare(chosen.settings(), state, around.jars(), around.console());
        return new UpRun(around, region, state).run(once);
    }
}
