package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.tumar.demo.region.As;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "return",
        mixinStandardHelpOptions = true,
        description = {
            "Returns what was submitted to whoever entered it. All that are meant, or none; what was"
                    + " shown before is shown again."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar return CT.0495 --country KZ --indicator 2.1.1 \\",
            "      --comment \"two cases of last year are in it\""
        })
final class ReturnCommand implements Callable<Integer> {

    @Option(
            names = "--comment",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is kept with the figures.")
    private String comment = "";

    @Mixin private final StepOptions options;

    ReturnCommand(Surroundings around) {
        this.options = new StepOptions(around);
    }

    @Override
    public Integer call() {
        return options.take("returns", As.APPROVER, comment);
    }
}
