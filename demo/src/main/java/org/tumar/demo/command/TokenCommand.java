package org.tumar.demo.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.Columns;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.DemoTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints an access token of somebody of a role, and nothing else, from the identity"
                    + " provider of the running region.",
            "Roles: regional-analyst, donor, country-officer, country-approver,"
                    + " partner-focal-point, hotline-operator, case-worker, case-supervisor,"
                    + " auditor, administrator; and of programs: gateway, office, monitor."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar token regional-analyst",
            "  ./tumar token country-officer KZ",
            "  ./tumar token donor --programme CT.0495 --expires 5m",
            "  ./tumar token --users                 names and passwords to log in with",
            "  curl -H \"Authorization: Bearer $(./tumar token monitor)\" \\",
            "      http://localhost:8080/actuator/prometheus"
        })
final class TokenCommand implements Callable<Integer> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})([smh])");

    @SuppressWarnings("NullAway.Init") // set by picocli
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ROLE", description = "Such as donor.")
    private @Nullable String role;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "COUNTRY",
            description = "Its office, where the role is of one: a country code, or REGION.")
    private @Nullable String country;

    @Option(
            names = "--programme",
            paramLabel = "CODE",
            description =
                    "One that it is named for; can be repeated (a donor's default: CT.0495, PX.0179).")
    private List<String> programmes = List.of();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Its partner organisation.")
    private @Nullable String organisation;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "How long it lasts, such as 30s, 5m or 1h (default: 1h; at most 24h).")
    private String expires = "1h";

    @Option(names = "--users", description = "Prints who can log in with a browser instead.")
    private boolean users;

    @Mixin private final StateOptions options;

    private final Surroundings around;

    TokenCommand(Surroundings around) {
        this.around = around;
        this.options = new StateOptions(around);
    }

    @Override
    public Integer call() {
        if (users) {
            return users();
        }
        if (role == null) {
            throw new ParameterException(spec.commandLine(), "Say which role, or --users.");
        }
        DemoTokens.Wish wish =
                new DemoTokens.Wish(role, country, programmes, organisation, lifetime());
        around.console().say(options.running().provider().of(wish));
        return 0;
    }

    private int users() {
        TreeMap<String, String> passwords = new TreeMap<>(options.state().users());
        if (passwords.isEmpty()) {
            throw new CommandFailed(
                    "No region has run from %s yet. Start one in another terminal: ./tumar up"
                            .formatted(options.state().path()));
        }
        Columns columns = new Columns();
        columns.row("user", "password");
        passwords.forEach(columns::row);
        columns.lines().forEach(around.console()::say);
        return 0;
    }

    private Duration lifetime() {
        Matcher time = TIME.matcher(expires.toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--expires is a time such as 30s, 5m or 1h.");
        }
        return Duration.parse("PT" + time.group(1) + time.group(2));
    }
}
