package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.region.As;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Approves what was submitted, or imported: from then on donors see it. All that are"
                    + " meant, or none; nobody approves what that person has entered or submitted."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar approve CT.0495 --country KZ",
            "  ./tumar approve CT.0495 --country KZ --indicator 2.1.1 --revision 7"
        })
final class ApproveCommand implements Callable<Integer> {

    @Option(names = "--comment", paramLabel = "TEXT", description = "Kept with the figures.")
    private @Nullable String comment;

    @Mixin private final StepOptions options;

    ApproveCommand(Surroundings around) {
        this.options = new StepOptions(around);
    }

    @Override
    public Integer call() {
        return options.take("approvals", As.APPROVER, comment);
    }
}
