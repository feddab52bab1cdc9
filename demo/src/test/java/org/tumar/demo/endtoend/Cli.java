package org.tumar.demo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command line as a process of its own, from its jar.
record Cli(Path state) {

    /// What a command printed, and its exit status.
    record Ran(int exit, String out, String err) {}

    /// Runs a command to its end.
    Ran run(String... arguments) {
        try {
            Path out = Files.createTempFile("tumar-out", ".txt");
            Path err = Files.createTempFile("tumar-err", ".txt");
            Process process =
                    new ProcessBuilder(command(arguments))
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + String.join(" ", arguments));
            }
            Ran ran = new Ran(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Starts a command and leaves it running; both streams go to the file.
    Process start(Path output, String... arguments) {
        try {
            return new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words that a command starts with, on this state.
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(Trained.commandLine(arguments));
        if (!arguments[0].equals("generate")) {
            command.add("--state=" + state);
        }
        return command;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
