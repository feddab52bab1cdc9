package org.tumar.demo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.RunningRegion;
import org.tumar.demo.region.Tokens;
import picocli.CommandLine.Option;

/// Options of the commands that ask a region.
class RegionOptions extends StateOptions {

    private static final String VARIABLE = "TUMAR_TOKEN";

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
        super(around);
        this.around = around;
    }

    /// Asked with the token that was given, where one was.
    final RunningRegion region() {
        RunningRegion region = running();
        return given().map(token -> region.with(Tokens.given(token))).orElse(region);
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
            throw new CommandFailed(
                    "The token file %s cannot be read: %s"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }
}
