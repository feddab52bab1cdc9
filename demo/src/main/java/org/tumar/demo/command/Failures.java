package org.tumar.demo.command;

import java.util.function.BooleanSupplier;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells people what went wrong, and shows stack traces to those who ask.
final class Failures implements IExecutionExceptionHandler {

    private final Console console;
    private final BooleanSupplier verbose;

    Failures(Console console, BooleanSupplier verbose) {
        this.console = console;
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        console.warn(
                failure instanceof CommandFailed
                        ? String.valueOf(failure.getMessage())
                        : "Something went wrong inside Tumar: %s. With --verbose: where."
                                .formatted(failure));
        if (verbose.getAsBoolean()) {
            java.io.StringWriter trace = new java.io.StringWriter();
            failure.printStackTrace(new java.io.PrintWriter(trace));
            console.note(trace.toString());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
