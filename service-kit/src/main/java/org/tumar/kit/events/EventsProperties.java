package org.tumar.kit.events;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param broker the AMQP URI of the own office's virtual host; where there is none, events wait
/// @param office the own office's code, by which the outbox names the own broker
/// @param peers AMQP URIs of other offices' virtual hosts, by office
/// @param poll how long nothing is asked of the outbox without a nudge, at most
/// @param batch how many events are published, or handled, at once
@ConfigurationProperties("tumar.events")
record EventsProperties(
        @Nullable String broker,
        @DefaultValue("") String office,
        @DefaultValue Map<String, String> peers,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("100") int batch) {

    EventsProperties {
        peers = capitals(peers);
    }

    /// By destination in capitals: where its broker is.
    Map<String, String> destinations() {
        Map<String, String> all = new TreeMap<>(peers);
        ownBroker().filter(_ -> !office.isBlank()).ifPresent(it -> all.put(upper(office), it));
        return all;
    }

    Optional<String> ownBroker() {
        return Optional.ofNullable(broker).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static Map<String, String> capitals(Map<String, String> peers) {
        return peers.entrySet().stream()
                .filter(it -> !it.getValue().isBlank())
                .collect(
                        Collectors.toUnmodifiableMap(
                                it -> upper(it.getKey()), it -> it.getValue().strip()));
    }

    private static String upper(String office) {
        return office.strip().toUpperCase(Locale.ROOT);
    }
}
