package org.tumar.kit.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// Refuses, in production, passwords that everybody knows, none at all where others can reach what
/// they protect, those that everybody on the machine can read, and what is written in plain text
/// across a network.
final class SecretsCheck implements StartCheck {

    private static final String ARGUMENTS =
            CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

    private static final Set<String> KNOWN =
            Set.of(
                    "",
                    "guest",
                    "admin",
                    "root",
                    "password",
                    "passwort",
                    "changeme",
                    "change-me",
                    "secret",
                    "tumar",
                    "test",
                    "demo",
                    "office",
                    "rabbitmq",
                    "mongodb",
                    "example",
                    "123456",
                    "12345678");

    /// User, password (also with an `@`) and host of a URI, without parsing what may not be one.
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "^[a-z0-9+]+://(?:([^:@/]*)(?::(.*))?@)?([^/?@]*)", Pattern.CASE_INSENSITIVE);

    @Override
    public List<String> refusals(ConfigurableEnvironment settings, boolean production) {
        if (!production) {
            return List.of();
        }
        boolean proxied = SecurityProperties.of(settings).tlsEndedByProxy();
        List<String> refusals = new ArrayList<>();
        addresses(settings)
                .forEach((name, address) -> {
                    password(name, address).ifPresent(refusals::add);
                    if (name.startsWith("tumar.events.peers.") && !proxied) {
                        plain(name, address).ifPresent(refusals::add);
                    }
                });
        refusals.addAll(argued(settings));
        return List.copyOf(refusals);
    }

    private static List<String> argued(ConfigurableEnvironment settings) {
        if (!(settings.getPropertySources().get(ARGUMENTS)
                instanceof EnumerablePropertySource<?> given)) {
            return List.of();
        }
        return Stream.of(given.getPropertyNames())
                .filter(it -> isSecret(it, String.valueOf(given.getProperty(it))))
                .sorted()
                .map(it ->
                        "%s was given as an argument, which every user of the machine can read; give it in a"
                                        .formatted(it)
                                + " file or an environment variable, and change the password.")
                .toList();
    }

    private static boolean isSecret(String name, String value) {
        Matcher parts = AUTHORITY.matcher(value.strip());
        return name.toLowerCase(Locale.ROOT).endsWith("password")
                || (parts.find()
                        && Optional.ofNullable(parts.group(2))
                                .filter(it -> !it.isEmpty())
                                .isPresent());
    }

    private static Map<String, String> addresses(ConfigurableEnvironment settings) {
        Map<String, String> addresses = new TreeMap<>();
        for (String name :
                List.of("tumar.office.mongodb", "spring.mongodb.uri", "tumar.events.broker")) {
            Optional.ofNullable(settings.getProperty(name))
                    .filter(it -> !it.isBlank())
                    .ifPresent(it -> addresses.put(name, it.strip()));
        }
        Binder.get(settings)
                .bind("tumar.events.peers", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of)
                .forEach((office, address) -> {
                    if (!address.isBlank()) {
                        addresses.put(
                                "tumar.events.peers." + office.toLowerCase(Locale.ROOT),
                                address.strip());
                    }
                });
        return addresses;
    }

    private static Optional<String> password(String name, String address) {
        Matcher parts = AUTHORITY.matcher(address);
        if (!parts.find()) {
            return Optional.empty();
        }
        String user = Optional.ofNullable(parts.group(1)).orElse("");
        String password = Optional.ofNullable(parts.group(2)).orElse("");
        boolean reachable = !areLoopback(parts.group(3));
        boolean weak = KNOWN.contains(password.toLowerCase(Locale.ROOT)) || password.equals(user);
        return weak && (reachable || !user.isEmpty())
                ? Optional.of(
                        "%s has no password, or one that everybody knows; give it one of its own, in a"
                                        .formatted(name)
                                + " file or an environment variable.")
                : Optional.empty();
    }

    private static Optional<String> plain(String name, String address) {
        Matcher parts = AUTHORITY.matcher(address);
        boolean encrypted = address.toLowerCase(Locale.ROOT).startsWith("amqps://");
        return encrypted || (parts.find() && areLoopback(parts.group(3)))
                ? Optional.empty()
                : Optional.of(
                        "%s goes to another office in plain text; use amqps://, or set"
                                        .formatted(name)
                                + " tumar.security.tls-ended-by-proxy=true where a tunnel encrypts"
                                + " it.");
    }

    /// Whether each of them is this machine.
    private static boolean areLoopback(String hosts) {
        for (String host : hosts.split(",", -1)) {
            if (!Addresses.isLoopback(host.replaceFirst(":\\d+$", ""))) {
                return false;
            }
        }
        return true;
    }
}
