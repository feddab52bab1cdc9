package org.tumar.demo.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.tumar.demo.console.Console;
import org.tumar.demo.region.Jars;

/// What a command finds around it.
///
/// @param jars the built processes of a region
public record Surroundings(
        Console console, Map<String, String> environment, Jars jars, Clock clock) {

    /// This process's own.
    public static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                Console.ofProcess(environment), environment, Jars.ofThisBuild(), Clock.systemUTC());
    }

    Path defaultState() {
        return jars.root().resolve(".tumar");
    }
}
