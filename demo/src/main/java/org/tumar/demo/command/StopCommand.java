package org.tumar.demo.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stops one process of the running region and waits until it is gone.",
        footer = {
            "",
            "Example:",
            "  ./tumar stop KZ          cut Kazakhstan off; then: ./tumar report CT.0495"
        })
final class StopCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description =
                    "REGION, KZ, KG, TJ, TM, UZ, gateway, identity, broker or store; ./tumar status names all.")
    private String name = "";

    @Mixin private final StateOptions options;

    private final Surroundings around;

    StopCommand(Surroundings around) {
        this.around = around;
        this.options = new StateOptions(around);
    }

    @Override
    public Integer call() {
        return ChangeRun.run(options.running(), name, "stop", around.console());
    }
}
