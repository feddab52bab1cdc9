package org.tumar.demo.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.office.ImportTerms;
import org.tumar.demo.region.As;
import org.tumar.demo.region.Asked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a programme, or new figures of one, into the running region.",
            "The files go to the gateway of the office that owns the programme; it sends every"
                    + " other office its part, and what is sent to one that is down arrives when it"
                    + " is back. Importing the same files twice changes nothing. Where one row is"
                    + " bad, nothing is stored and every bad row is shown."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar import my-programme/ --dry-run    what would happen",
            "  ./tumar import my-programme.zip",
            "  ./tumar import my-programme.xlsx",
            "  ./tumar import figures.xlsx --office KZ   a country's own figures alone",
            "  ./tumar import my-programme/ --as country-approver    approved at once",
            "",
            "Exit status: 0 every office has its part, or gets it; 1 something is bad or refused."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            description = "Folder or zip of programme files (CSV), or a workbook (.xlsx).")
    private Path path = Path.of("");

    @Option(names = "--dry-run", description = "Only shows what would happen.")
    private boolean dryRun;

    @Option(names = "--replace", description = "Removes what the files do not have.")
    private boolean replace;

    @Option(
            names = "--overwrite",
            description = "Takes the files' value also where a country has changed its own since.")
    private boolean overwrite;

    @Option(
            names = "--office",
            paramLabel = "CODE",
            description = "Only this office's own figures, handed to its gateway.")
    private @Nullable String office;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "For the other offices to take their parts (default: ${DEFAULT-VALUE}).")
    private int wait = 30;

    @Mixin private final AsOption as = new AsOption();

    @Mixin private final AskOptions options;

    private final Surroundings around;

    ImportCommand(Surroundings around) {
        this.around = around;
        this.options = new AskOptions(around);
    }

    @Override
    public Integer call() {
        ProgrammeUpload files = ProgrammeUpload.of(path);
        ImportTerms terms = new ImportTerms(dryRun, replace, overwrite);
        Asked region = options.asked();
        As who = as.or(As.OFFICER);
        ImportRun run =
                new ImportRun(
                        around.console(), region.offices(who), terms, Duration.ofSeconds(wait));
        boolean done = office == null ? run.run(files) : run.run(files, region.office(office, who));
        return done ? 0 : 1;
    }
}
