package org.tumar.demo.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tumar.demo.importing.ProgrammeZip;
import org.tumar.demo.office.ImportTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a programme, or new figures of one, into the running region.",
            "The files go to the office that owns the programme, then each other office gets its"
                    + " part. Importing the same files twice changes nothing. Where one row is bad,"
                    + " nothing is stored and every bad row is shown."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar import my-programme/ --dry-run    what would happen",
            "  ./tumar import my-programme.zip",
            "",
            "Exit status: 0 every office has its part; 1 something is bad, or an office is pending."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "Folder or zip of programme files (CSV).")
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
            names = "--by",
            paramLabel = "NAME",
            description = "Who imports, for the figures' history (default: your login name).")
    private String by = System.getProperty("user.name");

    @Mixin private final RegionOptions options;

    private final Surroundings around;

    ImportCommand(Surroundings around) {
        this.around = around;
        this.options = new RegionOptions(around);
    }

    @Override
    public Integer call() {
        ProgrammeZip files = ProgrammeZip.of(path);
        ImportTerms terms = new ImportTerms(dryRun, replace, overwrite, by);
        ImportRun run = new ImportRun(around.console(), options.region().offices(), terms);
        return run.run(files, "./tumar import " + path) ? 0 : 1;
    }
}
