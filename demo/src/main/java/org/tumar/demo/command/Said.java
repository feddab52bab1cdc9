package org.tumar.demo.command;

import java.util.List;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;

/// What an office said, where a command has nothing to do without it.
final class Said {

    private static final int MOST = 5;

    private Said() {}

    /// @throws CommandFailed where it refused or did not answer
    static <T> T by(HttpOffice office, Reply<T> reply) {
        return switch (reply) {
            case Reply.Answered(T body) -> body;
            case Reply.Refused(Problem problem) -> throw new CommandFailed(message(problem));
            case Reply.Unreachable(String why) -> throw away(office, why);
        };
    }

    /// @param why as what follows the office's name
    static CommandFailed away(HttpOffice office, String why) {
        return new CommandFailed(
                "%s %s. Where ./tumar up runs it, start it: ./tumar start %1$s"
                        .formatted(office.site().code(), why));
    }

    private static String message(Problem problem) {
        List<String> figures = problem.named();
        String named = String.join("; ", figures.subList(0, Math.min(MOST, figures.size())));
        return figures.isEmpty()
                ? problem.message()
                : problem.message() + " " + named + (figures.size() > MOST ? "; ..." : "");
    }
}
