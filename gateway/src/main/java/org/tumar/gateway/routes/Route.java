package org.tumar.gateway.routes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is routed to the own office; nothing else is.
///
/// A path is judged as it was sent, before anything in it is decoded: `%2F` in a code stays a part
/// of it, and neither a step upwards nor a path parameter passes for one.
enum Route {
    IMPORTS("POST", "/v1/imports", Kind.IMPORT),
    PARTS("POST", "/v1/parts", Kind.IMPORT),
    PART("GET", "/v1/programmes/{code}/part", Kind.EXPORT),
    EXPORT("GET", "/v1/programmes/{code}/export", Kind.EXPORT),
    CORRECTIONS("POST", "/v1/programmes/{code}/corrections", Kind.QUESTION),
    FIGURES("GET", "/v1/programmes/{code}/figures/{indicator}", Kind.QUESTION),
    DELIVERIES("GET", "/v1/programmes/{code}/deliveries/{sequence}", Kind.QUESTION);

    /// How long it may take.
    enum Kind {
        IMPORT,
        EXPORT,
        QUESTION
    }

    private final String method;
    private final String pattern;
    private final Pattern path;
    private final Kind kind;

    Route(String method, String pattern, Kind kind) {
        this.method = method;
        this.pattern = pattern;
        this.path =
                Pattern.compile(
                        pattern.replaceAll("\\{\\w+}", Matcher.quoteReplacement(segment())));
        this.kind = kind;
    }

    /// Anything but a step upwards, a path parameter, or what is encoded wrongly.
    private static String segment() {
        return "(?!(?i:\\.|%2e){1,2}(?:/|$))(?:[^/;%\\\\]|%(?!00)[0-9A-Fa-f]{2})+";
    }

    /// @param sent as it stands in the request line, without the query
    boolean leads(String method, String sent) {
        return this.method.equals(method) && path.matcher(sent).matches();
    }

    /// What stands for each of its paths.
    String pattern() {
        return pattern;
    }

    Kind kind() {
        return kind;
    }

    /// As settings and metrics call it.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
