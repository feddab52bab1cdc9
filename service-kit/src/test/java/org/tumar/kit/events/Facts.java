package org.tumar.kit.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the newest of each subject, as a store would, and counts.
final class Facts implements EventHandler {

    private final Map<String, Long> highest = new HashMap<>();
    private final List<Event> applied = new ArrayList<>();
    private int delivered;
    private int duplicated;

    @Override
    public synchronized List<Handled> handle(List<Event> events) {
        return events.stream().map(this::one).toList();
    }

    private Handled one(Event event) {
        delivered++;
        if (highest.getOrDefault(event.subject(), -1L) >= event.sequence()) {
            duplicated++;
            return new Handled.Duplicate();
        }
        highest.put(event.subject(), event.sequence());
        applied.add(event);
        return new Handled.Applied();
    }

    synchronized Map<String, Long> highest() {
        return Map.copyOf(highest);
    }

    synchronized List<Event> applied() {
        return List.copyOf(applied);
    }

    synchronized int delivered() {
        return delivered;
    }

    synchronized int duplicated() {
        return duplicated;
    }
}
