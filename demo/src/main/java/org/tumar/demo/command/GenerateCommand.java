package org.tumar.demo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Texts;
import org.tumar.demo.synthetic.SyntheticProgramme;
import org.tumar.programmefiles.ProgrammeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the programme files of a synthetic programme, code SYNTHETIC.",
            "Five countries, results of twenty indicators, a target and an actual for each month:"
                    + " 120,000 figures by default. The same seed gives the same figures."
        },
        footer = {"", "Example:", "  ./tumar generate synthetic/ && ./tumar import synthetic/"})
final class GenerateCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to write to.")
    private Path folder = Path.of("");

    @Option(
            names = "--indicators",
            paramLabel = "N",
            description = "How many indicators (default: ${DEFAULT-VALUE}).")
    private int indicators = 200;

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "How many months (default: ${DEFAULT-VALUE}).")
    private int months = 60;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the figures (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--sums",
            description = "Prints what each indicator adds up to in the region, as CSV.")
    private boolean sums;

    private final Surroundings around;

    GenerateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        check("--indicators", indicators);
        check("--months", months);
        SyntheticProgramme programme = new SyntheticProgramme(indicators, months, seed);
        try {
            Files.createDirectories(folder);
            ProgrammeFiles.writeFolder(programme.content(), ProgrammeFiles.Blank.FILLED, folder);
        } catch (IOException e) {
            throw new CommandFailed(
                    "%s cannot be written (%s).".formatted(folder, e.getMessage()), e);
        }
        around.console()
                .note(
                        "Written: %s with %s. Import it: ./tumar import %1$s"
                                .formatted(folder, Texts.count(programme.figures(), "figure")));
        if (sums) {
            printSums(programme);
        }
        return 0;
    }

    private void printSums(SyntheticProgramme programme) {
        around.console().say("indicator,target,actual");
        for (int i = 0; i < indicators; i++) {
            around.console()
                    .say(
                            "%s,%d,%d"
                                    .formatted(
                                            SyntheticProgramme.indicator(i),
                                            programme.total(i, RowMeasure.TARGET),
                                            programme.total(i, RowMeasure.ACTUAL)));
        }
    }

    private void check(String option, int number) {
        if (number < 1 || number > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "%s is from 1 to %d.".formatted(option, MOST));
        }
    }
}
