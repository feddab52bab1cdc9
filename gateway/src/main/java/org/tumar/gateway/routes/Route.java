package org.tumar.gateway.routes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tumar.contracts.access.Operation;

/// What is routed to the own office; nothing else is.
///
/// A path is judged as it was sent, before anything in it is decoded: `%2F` in a code stays a part
/// of it, and neither a step upwards nor a path parameter passes for one.
enum Route {
    IMPORTS("POST", "/v1/imports", Kind.IMPORT, Operation.IMPORT),
    PARTS("POST", "/v1/parts", Kind.IMPORT, Operation.IMPORT),
    PART("GET", "/v1/programmes/{code}/part", Kind.EXPORT, Operation.EXPORT),
    EXPORT("GET", "/v1/programmes/{code}/export", Kind.EXPORT, Operation.EXPORT),
    CORRECTIONS("POST", "/v1/programmes/{code}/corrections", Kind.QUESTION, Operation.ENTER),
    SUBMISSIONS("POST", "/v1/programmes/{code}/submissions", Kind.QUESTION, Operation.SUBMIT),
    APPROVALS("POST", "/v1/programmes/{code}/approvals", Kind.QUESTION, Operation.APPROVE),
    RETURNS("POST", "/v1/programmes/{code}/returns", Kind.QUESTION, Operation.APPROVE),
    WORKLIST("GET", "/v1/programmes/{code}/worklist", Kind.QUESTION, Operation.READ_WORKLIST),
    FIGURES(
            "GET",
            "/v1/programmes/{code}/figures/{indicator}",
            Kind.QUESTION,
            Operation.READ_HISTORY,
            Operation.READ_TRAIL),
    DELIVERIES(
            "GET",
            "/v1/programmes/{code}/deliveries/{sequence}",
            Kind.QUESTION,
            Operation.READ_DELIVERIES);

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

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Operation> operations;

    /// @param operations of which a caller has to be allowed one
    Route(String method, String pattern, Kind kind, Operation... operations) {
        this.method = method;
        this.pattern = pattern;
        this.path =
                Pattern.compile(
                        pattern.replaceAll(
                                "\\{(\\w+)}",
                                "(?<$1>" + Matcher.quoteReplacement(segment()) + ")"));
        this.kind = kind;
        this.operations = List.of(operations);
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

    /// Of which a caller has to be allowed one.
    List<Operation> operations() {
        return operations;
    }

    /// The code that a path of this route has, still encoded; empty where it has none.
    ///
    /// @param sent as it stands in the request line, without the query
    Optional<String> programme(String sent) {
        Matcher matcher = path.matcher(sent);
        return pattern.contains("{code}") && matcher.matches()
                ? Optional.of(matcher.group("code"))
                : Optional.empty();
    }

    Kind kind() {
        return kind;
    }

    /// As settings and metrics call it.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
