package org.tumar.kit.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An outbox in memory, that remembers in which order events were taken off.
final class MemoryOutbox implements Outbox {

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Set<Event>> confirmed = new HashMap<>();
    private final List<Event> order = new ArrayList<>();

    synchronized void add(Event event) {
        events.add(event);
    }

    @Override
    public synchronized List<Event> pending(String destination, Wanted wanted) {
        Set<String> begun = new HashSet<>();
        List<Event> waiting =
                left(destination, events.size()).stream()
                        .filter(it -> !wanted.none().contains(it.subject()))
                        .filter(it ->
                                !wanted.single().contains(it.subject()) || begun.add(it.subject()))
                        .toList();
        return Stream.concat(
                        waiting.stream().filter(it -> !wanted.single().contains(it.subject())),
                        waiting.stream().filter(it -> wanted.single().contains(it.subject())))
                .limit(wanted.most())
                .toList();
    }

    private List<Event> left(String destination, int most) {
        Set<Event> done = confirmed.getOrDefault(destination, Set.of());
        return events.stream().filter(it -> !done.contains(it)).limit(most).toList();
    }

    @Override
    public synchronized void confirmed(String destination, Collection<Event> sent) {
        if (confirmed.computeIfAbsent(destination, _ -> new HashSet<>()).addAll(sent)) {
            order.addAll(sent);
        }
    }

    @Override
    public synchronized Map<String, Backlog> backlog() {
        return confirmed.keySet().stream()
                .filter(it -> !left(it, 1).isEmpty())
                .collect(
                        Collectors.toMap(
                                it -> it,
                                it ->
                                        new Backlog(
                                                left(it, events.size()).size(),
                                                left(it, 1).getFirst().time())));
    }

    synchronized int left(String destination) {
        return left(destination, events.size()).size();
    }

    /// What was confirmed, in that order.
    synchronized List<Event> order() {
        return List.copyOf(order);
    }
}
