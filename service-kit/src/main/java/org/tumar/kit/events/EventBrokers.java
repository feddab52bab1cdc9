package org.tumar.kit.events;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tumar.contracts.event.Topology;

/// The brokers that a service knows: its own office's, and those of others.
///
/// @param peers by office in capitals
record EventBrokers(Optional<RabbitLink> own, Map<String, RabbitLink> peers) {

    /// The topology is declared in the own one alone: another office's is that office's business.
    static EventBrokers of(EventsProperties properties, Topology topology) {
        RabbitTrust trust = RabbitTrust.of(properties.trustedCertificates());
        Optional<RabbitLink> own =
                properties
                        .ownBroker()
                        .map(it ->
                                new RabbitLink(
                                        it,
                                        "tumar.events.broker",
                                        trust,
                                        new RabbitTopology(topology)));
        Map<String, RabbitLink> peers =
                properties.peers().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it ->
                                                RabbitLink.plain(
                                                        it.getValue(),
                                                        "tumar.events.peers." + it.getKey(),
                                                        trust)));
        return new EventBrokers(own, Map.copyOf(peers));
    }

    /// @param users by office, where they are not named by its code
    Senders senders(Map<String, String> users) {
        return new Senders(own.map(RabbitLink::user).orElse(""), users);
    }

    EventBrokers ownAlone() {
        return new EventBrokers(own, Map.of());
    }

    /// Where events are sent: the peers, and the own office under its code.
    Map<String, RabbitLink> destinations(String office) {
        Map<String, RabbitLink> all = new TreeMap<>(peers);
        own.filter(_ -> !office.isEmpty()).ifPresent(it -> all.put(office, it));
        return all;
    }
}
