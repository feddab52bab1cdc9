package org.tumar.kit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.tumar.kit.security.StartCheck;

/// Refuses, in production, offices that log in at the own broker as one user: each could speak
/// there for the other.
final class SendersCheck implements StartCheck {

    private static final Bindable<Map<String, String>> BY_OFFICE =
            Bindable.mapOf(String.class, String.class);

    @Override
    public List<String> refusals(ConfigurableEnvironment settings, boolean production) {
        if (!production) {
            return List.of();
        }
        Map<String, String> users = byOffice(settings, "tumar.events.users");
        Set<String> offices = new TreeSet<>(users.keySet());
        offices.addAll(byOffice(settings, "tumar.events.peers").keySet());
        offices.add(settings.getProperty("tumar.office.code", "").strip().toUpperCase(Locale.ROOT));
        offices.remove("");
        Map<String, List<String>> byUser = new TreeMap<>();
        Senders senders = new Senders("", users);
        offices.forEach(
                it -> byUser.computeIfAbsent(senders.user(it), _ -> new ArrayList<>()).add(it));
        return byUser.entrySet().stream()
                .filter(it -> it.getValue().size() > 1)
                .map(it -> refusal(it.getKey(), it.getValue()))
                .toList();
    }

    private static Map<String, String> byOffice(ConfigurableEnvironment settings, String name) {
        Map<String, String> capitals = new TreeMap<>();
        Binder.get(settings)
                .bind(name, BY_OFFICE)
                .orElseGet(Map::of)
                .forEach((office, value) -> {
                    if (!value.isBlank()) {
                        capitals.put(office.strip().toUpperCase(Locale.ROOT), value.strip());
                    }
                });
        return capitals;
    }

    private static String refusal(String user, List<String> offices) {
        return "tumar.events.users: %s log in at this office's broker as one user, %s, so that each can speak for the others; give each a user of its own."
                .formatted(String.join(" and ", offices), user);
    }
}
