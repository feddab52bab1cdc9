package org.tumar.kit.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.tumar.kit.security.StartCheck;

/// Refuses, in production, offices that log in at the own broker as one user: each could speak
/// there for the other.
///
/// It knows of the offices that settings name: the own one, those of the region, peers, those
/// behind a gateway.
final class SendersCheck implements StartCheck {

    private static final Bindable<Map<String, String>> BY_OFFICE =
            Bindable.mapOf(String.class, String.class);

    @Override
    public List<String> refusals(ConfigurableEnvironment settings, boolean production) {
        if (!production) {
            return List.of();
        }
        Map<String, String> users = byOffice(settings, "tumar.events.users");
        Senders senders = new Senders("", users);
        String own = own(settings);
        Map<String, Set<String>> byUser = new TreeMap<>();
        Stream.of(
                        users.keySet().stream(),
                        byOffice(settings, "tumar.events.peers").keySet().stream(),
                        Arrays.stream(settings.getProperty("tumar.office.region", "").split(",")),
                        behindGateway(settings),
                        Stream.of(own))
                .flatMap(it -> it)
                .map(SendersCheck::code)
                .filter(it -> !it.isEmpty())
                .forEach(it -> add(byUser, senders.user(it), it));
        if (!own.isEmpty()) {
            ownUser(settings).ifPresent(it -> add(byUser, it, own));
        }
        return byUser.entrySet().stream()
                .filter(it -> it.getValue().size() > 1)
                .map(it -> refusal(it.getKey(), it.getValue()))
                .toList();
    }

    private static void add(Map<String, Set<String>> byUser, String user, String office) {
        byUser.computeIfAbsent(user, _ -> new TreeSet<>()).add(office);
    }

    private static String own(ConfigurableEnvironment settings) {
        return code(
                settings.getProperty(
                        "tumar.office.code", settings.getProperty("tumar.gateway.own", "")));
    }

    /// As whom this office itself logs in. A URI that is none is refused where it is used.
    private static Optional<String> ownUser(ConfigurableEnvironment settings) {
        String name = "tumar.events.broker";
        String uri = settings.getProperty(name, "").strip();
        try {
            return uri.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RabbitLink.plain(uri, name, RabbitTrust.jvm()).user());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Stream<String> behindGateway(ConfigurableEnvironment settings) {
        return Stream.iterate(0, it -> it + 1)
                .map(it -> settings.getProperty("tumar.gateway.offices[%d].code".formatted(it), ""))
                .takeWhile(it -> !it.isEmpty());
    }

    private static Map<String, String> byOffice(ConfigurableEnvironment settings, String name) {
        Map<String, String> capitals = new TreeMap<>();
        Binder.get(settings)
                .bind(name, BY_OFFICE)
                .orElseGet(Map::of)
                .forEach((office, value) -> {
                    if (!value.isBlank()) {
                        capitals.put(code(office), value.strip());
                    }
                });
        return capitals;
    }

    private static String code(String office) {
        return office.strip().toUpperCase(Locale.ROOT);
    }

    private static String refusal(String user, Set<String> offices) {
        return "%s log in at this office's broker as one user, %s, so that each can speak for the others; give each one of its own, in tumar.events.users and in tumar.events.broker."
                .formatted(String.join(" and ", offices), user);
    }
}
