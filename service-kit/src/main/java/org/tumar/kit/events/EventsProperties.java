package org.tumar.kit.events;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param broker the AMQP URI of the own office's virtual host; where there is none, events wait
/// @param peers AMQP URIs of other offices' virtual hosts, by office; capitals or not
/// @param users as whom other offices, and the own one, log in at the own broker, by office;
///   capitals or not. One that is not named is taken to have a user of its code in lower case
/// @param gone offices that no longer exist, for which nothing is kept; capitals or not
/// @param trustedCertificates a file with the certificates, in PEM, of whoever may sign those of
///   brokers that are reached over `amqps://`; absent: whom the JVM trusts
/// @param poll how long the outbox goes without being asked, at most, when nobody nudges
/// @param batch how many events are published, or handled, together at most
@ConfigurationProperties("tumar.events")
record EventsProperties(
        @Nullable String broker,
        @DefaultValue Map<String, String> peers,
        @DefaultValue Map<String, String> users,
        @DefaultValue Set<String> gone,
        @Nullable Path trustedCertificates,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("100") int batch) {

    EventsProperties {
        peers = capitals(peers, "tumar.events.peers.%s is set twice, to different brokers");
        users = capitals(users, "tumar.events.users.%s is set twice, to different users");
        gone = gone(gone, peers);
    }

    private static Set<String> gone(Set<String> gone, Map<String, String> peers) {
        Set<String> capitals = new TreeSet<>();
        for (String office : gone) {
            String code = office.strip().toUpperCase(Locale.ROOT);
            if (peers.containsKey(code)) {
                throw new IllegalArgumentException(
                        "tumar.events.gone names %s, and tumar.events.peers.%s sets its broker; keep one of them"
                                .formatted(code, code));
            }
            capitals.add(code);
        }
        capitals.remove("");
        return Collections.unmodifiableSet(capitals);
    }

    Optional<String> ownBroker() {
        return Optional.ofNullable(broker).map(String::strip).filter(it -> !it.isEmpty());
    }

    /// Without the passwords.
    @Override
    public String toString() {
        return "peers " + peers.keySet() + ", gone " + gone + ", poll " + poll + ", batch " + batch;
    }

    /// The error names the property alone: the URIs hold passwords.
    private static Map<String, String> capitals(Map<String, String> given, String twice) {
        Map<String, String> capitals = new TreeMap<>();
        given.forEach((name, value) -> {
            String office = name.strip().toUpperCase(Locale.ROOT);
            if (!value.isBlank() && !isNew(capitals, office, value.strip())) {
                throw new IllegalArgumentException(
                        (twice + "; keep one of them").formatted(office));
            }
        });
        return Collections.unmodifiableMap(capitals);
    }

    private static boolean isNew(Map<String, String> capitals, String office, String value) {
        String known = capitals.putIfAbsent(office, value);
        return known == null || known.equals(value);
    }
}
