package org.tumar.kit.events;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.event.Topology;

/// Which types of events a queue is for.
final class KnownEvents {

    private final List<EventType<?>> catalogue;
    private final Topology topology;

    KnownEvents(List<EventType<?>> catalogue, Topology topology) {
        this.catalogue = catalogue;
        this.topology = topology;
    }

    /// Reads an event's data, which the handler then finds ready made.
    ///
    /// @throws Unreadable where it is not for the queue, or its data is not what its type says
    void check(String queue, Event event) {
        List<EventType<?>> named =
                catalogue.stream()
                        .filter(it -> bound(queue).contains(it.producer() + " " + it.unversioned()))
                        .filter(it -> event.type().startsWith(it.unversioned() + ".v"))
                        .toList();
        if (named.isEmpty()) {
            throw new Unreadable("%s is no type of this queue".formatted(event.type()));
        }
        EventType<?> type =
                named.stream()
                        .filter(it -> it.wire().equals(event.type()))
                        .findFirst()
                        .orElseThrow(() -> new Unreadable(majors(event, named)));
        event.data(type);
    }

    private static String majors(Event event, List<EventType<?>> named) {
        return "%s is of a major version that is not known here, where there is %s"
                .formatted(
                        event.type(),
                        named.stream().map(EventType::wire).collect(Collectors.joining(", ")));
    }

    private Set<String> bound(String queue) {
        return topology.bindings().stream()
                .filter(it -> it.queue().equals(queue))
                .map(it -> it.exchange() + " " + it.key().replaceAll("\\.#$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
