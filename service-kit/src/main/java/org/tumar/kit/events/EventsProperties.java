package org.tumar.kit.events;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param broker the AMQP URI of the own office's virtual host; where there is none, events wait
/// @param peers AMQP URIs of other offices' virtual hosts, by office; capitals or not
/// @param poll how long the outbox goes without being asked, at most, when nobody nudges
/// @param batch how many events are published, or handled, together at most
@ConfigurationProperties("tumar.events")
record EventsProperties(
        @Nullable String broker,
        @DefaultValue Map<String, String> peers,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("100") int batch) {

    EventsProperties {
        peers = capitals(peers);
    }

    Optional<String> ownBroker() {
        return Optional.ofNullable(broker).map(String::strip).filter(it -> !it.isEmpty());
    }

    /// Without the passwords.
    @Override
    public String toString() {
        return "peers " + peers.keySet() + ", poll " + poll + ", batch " + batch;
    }

    private static Map<String, String> capitals(Map<String, String> peers) {
        return peers.entrySet().stream()
                .filter(it -> !it.getValue().isBlank())
                .collect(
                        Collectors.toUnmodifiableMap(
                                it -> it.getKey().strip().toUpperCase(Locale.ROOT),
                                it -> it.getValue().strip()));
    }
}
