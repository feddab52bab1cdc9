package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.FigureAddress;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.As;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Puts one figure right in the office that holds it. No version is ever lost.",
        footer = {
            "",
            "Example:",
            "  ./tumar correct CT.0495 --indicator 2.1.1 --country KZ --period Y3 \\",
            "      --value 61 --reason \"one case was counted twice\""
        })
final class CorrectCommand implements Callable<Integer> {

    private static final String UNCHANGED = "Nothing was changed";

    @Mixin private final FigureOptions figure = new FigureOptions();

    @Option(
            names = "--value",
            required = true,
            paramLabel = "VALUE",
            description = "As in a programme file: a number, n/a, yes, no; empty: not reported.")
    private String value = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it is kept with the figure.")
    private String reason = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "A note beside the value.")
    private @Nullable String note;

    @Option(
            names = "--draft",
            description = "Not seen by those who read figures until it is submitted: tumar submit.")
    private boolean draft;

    @Mixin private final AsOption as = new AsOption();

    @Mixin private final AskOptions options;

    private final Surroundings around;

    CorrectCommand(Surroundings around) {
        this.around = around;
        this.options = new AskOptions(around);
    }

    @Override
    public Integer call() {
        FigureAddress address = figure.address();
        HttpOffice office = options.asked().office(figure.country(), as.or(As.OFFICER));
        CorrectionBody correction = new CorrectionBody(address.row(value, note), null, reason);
        Reply<FigureVersionBody> reply =
                office.correct(address.programme(), draft ? correction.asDraft() : correction);
        FigureVersionBody version =
                switch (reply) {
                    case Reply.Answered(FigureVersionBody body) -> body;
                    case Reply.Refused(Problem problem) -> throw refused(problem);
                    case Reply.Unreachable(String why) -> throw Said.away(office, why);
                };
        around.console()
                .say(office.site().code() + " " + address.inWords() + " " + done(version) + ".");
        return 0;
    }

    private String done(FigureVersionBody version) {
        String value = VersionLines.value(version);
        return draft
                ? "has the draft %s (version %d): until it is submitted, others see what was before"
                        .formatted(value, version.revision())
                : "is now %s (version %d, %s)"
                        .formatted(value, version.revision(), version.state());
    }

    private static CommandFailed refused(Problem problem) {
        StringBuilder message = new StringBuilder(unchanged(problem) + problem.message());
        problem.badRows()
                .forEach(bad ->
                        message.append(" ")
                                .append(bad.column())
                                .append(": ")
                                .append(bad.message()));
        return new CommandFailed(message.toString());
    }

    /// Said where the office does not say it.
    private static String unchanged(Problem problem) {
        return problem.message().contains(UNCHANGED) ? "" : UNCHANGED + ". ";
    }
}
