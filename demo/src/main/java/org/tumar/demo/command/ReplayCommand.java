package org.tumar.demo.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.replay.RegionSurface;
import org.tumar.demo.replay.Replay;
import org.tumar.demo.replay.Slip;
import org.tumar.demo.replay.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Enters made-up records of a shipped programme through the national gateways, and"
                    + " compares what the region counts of them with what was reported, cell by"
                    + " cell.",
            "They add up to what the countries reported: partners, trainings, events of campaigns"
                    + " and calls to hotlines, in the order of their dates, country offices side by"
                    + " side. Replaying the same twice changes nothing; another seed or scale is"
                    + " refused where records of the first are there."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar replay ct0495 --without-cases",
            "  ./tumar replay ct0495 --without-cases --scale=0.01 --country=TJ",
            "  ./tumar replay ct0495 --without-cases --leave-out=call    is found out",
            "",
            "Exit status: 0 every cell is equal and every record was taken; 1 not so."
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            description = "A programme that ships with Tumar: ct0495, or CT.0495.")
    private String name = "";

    @Option(
            names = "--without-cases",
            description = "Leaves out what is counted from cases: needed, as there are none yet.")
    private boolean withoutCases;

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            description =
                    "Share of the counts, above 0 and up to 1, which are then what is expected"
                            + " (default: ${DEFAULT-VALUE}).")
    private double scale = 1;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Another seed makes other records (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            description = "Only these countries; may be given several times.")
    private List<String> countries = new ArrayList<>();

    @Option(
            names = "--leave-out",
            paramLabel = "RECORD",
            description = "Leaves one call, event or training out, to see it named.")
    private @Nullable String leftOut;

    @Option(
            names = "--twice",
            paramLabel = "RECORD",
            description = {
                "Enters one call, event or training again under another id, to see it named. It stays"
                        + " there."
            })
    private @Nullable String twice;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description =
                    "How long nothing may change before a difference is believed (default:"
                            + " ${DEFAULT-VALUE}).")
    private int wait = 15;

    @Mixin private final RegionOptions options;

    private final Surroundings around;

    ReplayCommand(Surroundings around) {
        this.around = around;
        this.options = new RegionOptions(around);
    }

    @Override
    public Integer call() {
        if (!withoutCases) {
            throw new CommandFailed(
                    "There are no cases to replay yet: say --without-cases, and what is counted from"
                            + " them is left out.");
        }
        if (!(scale > 0 && scale <= 1)) {
            throw new CommandFailed("--scale is a share: above 0, and up to 1.");
        }
        Replay.Plan plan =
                new Replay.Plan(
                        Target.shipped(name.toLowerCase(Locale.ROOT).replace(".", "")),
                        scale,
                        seed,
                        countries.stream().map(it -> it.toUpperCase(Locale.ROOT)).toList(),
                        slip(),
                        Duration.ofSeconds(wait));
        Replay replay = new Replay(plan, RegionSurface.of(options.region()));
        return new ReplayRun(around.console()).run(replay) ? 0 : 1;
    }

    private Optional<Slip> slip() {
        if (leftOut != null && twice != null) {
            throw new CommandFailed("Leave a record out, or enter it twice: not both.");
        }
        return Optional.ofNullable(leftOut)
                .map(it -> Slip.of(it, Slip.How.LEFT_OUT))
                .or(() -> Optional.ofNullable(twice).map(it -> Slip.of(it, Slip.How.TWICE)));
    }
}
