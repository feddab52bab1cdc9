package org.tumar.demo.command;

import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.Asked;
import org.tumar.demo.region.Installation;
import picocli.CommandLine.Option;

/// Options of the commands that also an installation elsewhere can be asked by.
final class AskOptions extends RegionOptions {

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description =
                    "The gateway of an installation elsewhere, asked with a token of your own; the"
                            + " region of this machine if not given.")
    private @Nullable String gateway;

    AskOptions(Surroundings around) {
        super(around);
    }

    Asked asked() {
        return gateway == null ? region() : Installation.at(gateway, token());
    }

    private String token() {
        return given().orElseThrow(() ->
                new CommandFailed(
                        "An installation elsewhere is asked with a token of your own: TUMAR_TOKEN,"
                                + " or --token-file."));
    }
}
