package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.WorklistBody;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.region.As;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "worklist",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which figures wait in an office to be submitted or approved, with the value that"
                    + " was approved last beside each."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar worklist CT.0495 --country KZ",
            "  ./tumar worklist CT.0495 --country KZ --only submitted"
        })
final class WorklistCommand implements Callable<Integer> {

    @Mixin private final WaitingOptions which = new WaitingOptions();

    @Option(
            names = "--only",
            paramLabel = "STATE",
            description = "Only those that are draft, submitted or returned.")
    private @Nullable String state;

    @Mixin private final AsOption as = new AsOption();

    @Mixin private final AskOptions options;

    private final Surroundings around;

    WorklistCommand(Surroundings around) {
        this.around = around;
        this.options = new AskOptions(around);
    }

    @Override
    public Integer call() {
        HttpOffice office = options.asked().office(which.country(), as.or(As.OFFICER));
        WorklistBody list =
                Said.by(office, office.worklist(which.programme(), which.filter(state)));
        around.console()
                .heading(
                        "%s %s, revision %d: %d waiting"
                                .formatted(
                                        list.office(),
                                        list.programme(),
                                        list.revision(),
                                        list.total()));
        if (!list.figures().isEmpty()) {
            WorklistLines.of(list.figures()).forEach(around.console()::say);
        }
        return 0;
    }
}
