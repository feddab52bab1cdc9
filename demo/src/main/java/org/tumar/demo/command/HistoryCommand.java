package org.tumar.demo.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.demo.office.FigureAddress;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.region.As;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Shows every version of one figure: what it was, when, by whom and why.",
        footer = {
            "",
            "Example:",
            "  ./tumar history CT.0495 --indicator 2.1.1 --country KZ --period Y3"
        })
final class HistoryCommand implements Callable<Integer> {

    @Mixin private final FigureOptions figure = new FigureOptions();

    @Mixin private final AsOption as = new AsOption();

    @Mixin private final AskOptions options;

    private final Surroundings around;

    HistoryCommand(Surroundings around) {
        this.around = around;
        this.options = new AskOptions(around);
    }

    @Override
    public Integer call() {
        FigureAddress address = figure.address();
        HttpOffice office = options.asked().office(figure.country(), as.or(As.OFFICER));
        List<FigureVersionBody> versions = Said.by(office, office.history(address));
        String title = office.site().code() + " " + address.inWords();
        if (versions.isEmpty()) {
            around.console().say(title + ": nothing was ever entered.");
            return 0;
        }
        around.console().heading(title);
        VersionLines.of(versions).forEach(around.console()::say);
        return 0;
    }
}
