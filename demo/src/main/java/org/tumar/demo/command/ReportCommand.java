package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.region.As;
import org.tumar.demo.report.Reporting;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Shows what the region and each country achieved, and what disagrees, as the public"
                        + " GraphQL endpoint answers it.",
        footer = {
            "",
            "Examples:",
            "  ./tumar report CT.0495",
            "  ./tumar report CT.0495 --period Y3",
            "  ./tumar report CT.0495 --csv > ct0495.csv"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", description = "The programme's code, such as CT.0495.")
    private String code = "";

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "One of the programme's periods, or 2014, 2014-Q3, 2014-07.")
    private @Nullable String period;

    @ArgGroup private @Nullable Form form;

    @Mixin private final AsOption as = new AsOption();

    @Mixin private final AskOptions options;

    private final Surroundings around;

    static final class Form {
        @Option(
                names = "--csv",
                description =
                        "indicator, scope, period, measure, status, value, partial, freshness,"
                                + " as_of; the roll-up's scope is \"regional\".")
        private boolean csv;

        @Option(names = "--json", description = "The endpoint's answer as it came.")
        private boolean json;
    }

    ReportCommand(Surroundings around) {
        this.around = around;
        this.options = new AskOptions(around);
    }

    @Override
    public Integer call() {
        ReportRun run =
                new ReportRun(around, new Reporting(options.asked().gateway(as.or(As.ANALYST))));
        if (form != null && form.json) {
            return run.json(code, period);
        }
        return form != null && form.csv ? run.csv(code, period) : run.text(code, period);
    }
}
