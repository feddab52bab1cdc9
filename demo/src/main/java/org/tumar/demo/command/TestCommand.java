package org.tumar.demo.command;

import java.util.concurrent.Callable;
import org.tumar.demo.console.CommandFailed;
import picocli.CommandLine.Command;

/// Stands in the list of commands; the script runs the tests before it starts Java.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Builds everything and runs every test, end-to-end tests included (the script"
                        + " does: ./mvnw -B -T 1C verify).",
        footer = {"", "Example:", "  ./tumar test"})
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new CommandFailed("The script runs the tests: ./tumar test");
    }
}
