package org.tumar.gateway.routes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The paths of one route.
///
/// A path is judged as it was sent, before anything in it is decoded: `%2F` in a code stays a part
/// of it, and neither a step upwards nor a path parameter passes for one.
final class RoutePath {

    private final String pattern;
    private final Pattern path;

    /// @param pattern such as `/v1/programmes/{code}/export`
    RoutePath(String pattern) {
        this.pattern = pattern;
        this.path =
                Pattern.compile(
                        pattern.replaceAll(
                                "\\{(\\w+)}",
                                "(?<$1>" + Matcher.quoteReplacement(segment()) + ")"));
    }

    /// Anything but a step upwards, a path parameter, or what is encoded wrongly.
    private static String segment() {
        return "(?!(?i:\\.|%2e){1,2}(?:/|$))(?:[^/;%\\\\]|%(?!00)[0-9A-Fa-f]{2})+";
    }

    /// @param sent as it stands in the request line, without the query
    boolean is(String sent) {
        return path.matcher(sent).matches();
    }

    /// What a path has in a place of that name, still encoded; empty where there is none.
    Optional<String> part(String name, String sent) {
        Matcher matcher = path.matcher(sent);
        return pattern.contains("{" + name + "}") && matcher.matches()
                ? Optional.of(matcher.group(name))
                : Optional.empty();
    }

    /// What stands for each of them.
    @Override
    public String toString() {
        return pattern;
    }
}
