package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.region.As;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = {
            "Submits what an officer has entered as a draft, or what was returned: from then on an"
                    + " approver sees it. All that are meant, or none."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar submit CT.0495 --country KZ",
            "  ./tumar submit CT.0495 --country KZ --indicator 2.1.1 --period Y3"
        })
final class SubmitCommand implements Callable<Integer> {

    @Option(names = "--comment", paramLabel = "TEXT", description = "Kept with the figures.")
    private @Nullable String comment;

    @Mixin private final StepOptions options;

    SubmitCommand(Surroundings around) {
        this.options = new StepOptions(around);
    }

    @Override
    public Integer call() {
        return options.take("submissions", As.OFFICER, comment);
    }
}
