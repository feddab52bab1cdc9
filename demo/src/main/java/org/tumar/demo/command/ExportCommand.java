package org.tumar.demo.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.importing.Gathering;
import org.tumar.demo.region.As;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeFiles;
import org.tumar.programmefiles.ProgrammeFiles.Blank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Gets a programme back as programme files, from every office that has a part.",
        footer = {
            "",
            "Examples:",
            "  ./tumar export CT.0495                      into the folder CT.0495",
            "  ./tumar export CT.0495 -o ct0495.zip",
            "  ./tumar export CT.0495 --xlsx               into the workbook CT.0495.xlsx",
            "  ./tumar export CT.0495 --blank -o to-fill/  a set of files to fill in"
        })
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", description = "The programme's code, such as CT.0495.")
    private String code = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR|FILE",
            description =
                    "Where to: a folder, FILE.zip or FILE.xlsx; a folder named after the programme if"
                            + " not given.")
    private @Nullable Path output;

    @Option(names = "--xlsx", description = "Writes a workbook, with a sheet for each file.")
    private boolean xlsx;

    @Option(names = "--blank", description = "Leaves targets and actuals empty, to be filled in.")
    private boolean blank;

    @Option(
            names = "--partial",
            description = "Writes what there is where an office does not answer.")
    private boolean partial;

    @Mixin private final AsOption as = new AsOption();

    @Mixin private final AskOptions options;

    private final Surroundings around;

    ExportCommand(Surroundings around) {
        this.around = around;
        this.options = new AskOptions(around);
    }

    @Override
    public Integer call() {
        Path target = output == null ? Path.of(xlsx ? code + ".xlsx" : code) : output;
        refuseExisting(target);
        Gathering gathered = Gathering.of(options.asked().offices(as.or(As.OFFICER)), code);
        check(gathered);
        write(ProgrammeContent.of(gathered.parts()), target);
        around.console().say("Written: " + target);
        return 0;
    }

    private void check(Gathering gathered) {
        if (!gathered.missing().isEmpty() && !partial) {
            throw new CommandFailed(
                    "Nothing was written, because a part is missing: %s. To write what there is: --partial"
                            .formatted(String.join("; ", gathered.missing())));
        }
        gathered.missing().forEach(each -> around.console().warn("Missing: " + each));
        if (gathered.parts().isEmpty()) {
            throw new CommandFailed(
                    "No office has a programme %s. ./tumar status lists those that there are."
                            .formatted(code));
        }
    }

    private void write(ProgrammeContent content, Path target) {
        Blank filling = blank ? Blank.BLANK : Blank.FILLED;
        try {
            if (xlsx || hasEnd(target, ".xlsx")) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    ProgrammeFiles.writeWorkbook(content, filling, out);
                }
            } else if (hasEnd(target, ".zip")) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    ProgrammeFiles.writeZip(content, filling, out);
                }
            } else {
                Files.createDirectories(target);
                ProgrammeFiles.writeFolder(content, filling, target);
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    "%s cannot be written (%s).".formatted(target, e.getMessage()), e);
        }
    }

    private static void refuseExisting(Path target) {
        if (Files.isRegularFile(target) || (Files.isDirectory(target) && !isEmpty(target))) {
            throw new CommandFailed(
                    target
                            + " is there already and is left alone. Choose another: -o DIR|FILE.zip|FILE.xlsx");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new CommandFailed(folder + " cannot be read.", e);
        }
    }

    private static boolean hasEnd(Path target, String end) {
        return target.toString().toLowerCase(Locale.ROOT).endsWith(end);
    }
}
