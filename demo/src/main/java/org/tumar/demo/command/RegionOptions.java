package org.tumar.demo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.RunningRegion;
import org.tumar.demo.region.StateFolder;
import org.tumar.demo.region.Tokens;
import picocli.CommandLine.Option;

/// Options of every command that has to do with a region.
class RegionOptions {

    private static final String VARIABLE = "TUMAR_TOKEN";

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The folder of the region's state; .tumar beside the script if not given.")
    private @Nullable Path state;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {
                "A file with an access token to ask with. Without it: the environment variable"
                        + " TUMAR_TOKEN; without that: one of the region's own identity provider."
            })
    private @Nullable Path tokenFile;

    private final Surroundings around;

    RegionOptions(Surroundings around) {
        this.around = around;
    }

    final StateFolder state() {
        return new StateFolder(state == null ? around.defaultState() : state);
    }

    /// Asked with the token that was given, where one was.
    final RunningRegion region() {
        RunningRegion region = running();
        return given().map(token -> region.with(Tokens.given(token))).orElse(region);
    }

    final RunningRegion running() {
        return RunningRegion.of(state());
    }

    /// The token that was given.
    final Optional<String> given() {
        return Optional.ofNullable(tokenFile)
                .map(RegionOptions::read)
                .or(() -> Optional.ofNullable(around.environment().get(VARIABLE)))
                .map(String::strip)
                .filter(token -> !token.isEmpty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new CommandFailed("The token file %s cannot be read.".formatted(file), e);
        }
    }
}
