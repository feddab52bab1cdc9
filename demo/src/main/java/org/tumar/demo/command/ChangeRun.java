package org.tumar.demo.command;

import java.time.Duration;
import java.util.List;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Console;
import org.tumar.demo.console.Texts;
import org.tumar.demo.region.Change;
import org.tumar.demo.region.RunningRegion;

/// Stops or starts one process of a running region, and says what came of it.
final class ChangeRun {

    private ChangeRun() {}

    static int run(RunningRegion region, String name, String verb, Console console) {
        return switch (region.change(name, verb)) {
            case Change.Done(Duration time) -> {
                String what = verb.equals("stop") ? "stopped" : "is ready";
                console.say("%s %s after %s.".formatted(name, what, Texts.seconds(time)));
                yield 0;
            }
            case Change.Nothing(String why) -> {
                console.say("%s %s.".formatted(name, why));
                yield 0;
            }
            case Change.Failed(String why) -> throw new CommandFailed(why);
            case Change.Unknown(List<String> names) ->
                    throw new CommandFailed(
                            "The region runs no process %s. There are: %s"
                                    .formatted(name, String.join(", ", names)));
        };
    }
}
