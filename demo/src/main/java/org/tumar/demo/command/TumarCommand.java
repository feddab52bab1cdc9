package org.tumar.demo.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line as a whole.
@Command(
        name = "tumar",
        mixinStandardHelpOptions = true,
        versionProvider = TumarCommand.Version.class,
        description = "Runs a counter-trafficking programme's region on one machine, and asks it.",
        footer = {
            "",
            "Examples:",
            "  ./tumar up                     start a region with two real programmes in it",
            "  ./tumar report CT.0495         what the region and each country achieved",
            "  ./tumar stop KZ                cut a country off; then ask again",
            "  ./tumar import my-programme/   bring in your own",
            "",
            "Exit status: 0 done; 1 failed, with the reason; 2 not understood."
        })
public final class TumarCommand implements Runnable {

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Shows the stack trace of a failure.")
    private boolean verbose;

    private TumarCommand() {}

    /// All commands, ready to be executed.
    public static CommandLine line(Surroundings around) {
        TumarCommand top = new TumarCommand();
        return new CommandLine(top)
                .addSubcommand(new UpCommand(around))
                .addSubcommand(new ReportCommand(around))
                .addSubcommand(new ImportCommand(around))
                .addSubcommand(new ExportCommand(around))
                .addSubcommand(new CorrectCommand(around))
                .addSubcommand(new HistoryCommand(around))
                .addSubcommand(new TokenCommand(around))
                .addSubcommand(new StatusCommand(around))
                .addSubcommand(new StopCommand(around))
                .addSubcommand(new StartCommand(around))
                .addSubcommand(new ParkedCommand(around))
                .addSubcommand(new GenerateCommand(around))
                .addSubcommand(new ReplayCommand(around))
                .addSubcommand(new BenchCommand(around))
                .addSubcommand(new TrainCommand(around))
                .addSubcommand(new TestCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setExecutionExceptionHandler(new Failures(around.console(), () -> top.verbose));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing.");
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = TumarCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "tumar " + (version == null ? "(not built into a jar)" : version),
                "Java " + Runtime.version()
            };
        }
    }
}
