package org.tumar.demo;

import org.tumar.demo.command.Surroundings;
import org.tumar.demo.command.TumarCommand;

/// The command line `tumar`.
public final class Tumar {

    private Tumar() {}

    public static void main(String... args) {
        System.exit(TumarCommand.line(Surroundings.ofProcess()).execute(args));
    }
}
