package org.tumar.indicators.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Facts in memory.
public final class MemoryFacts implements Facts {

    private final Map<String, Fact> facts = new ConcurrentHashMap<>();
    private final AtomicInteger scans = new AtomicInteger();

    @Override
    public void each(Consumer<Fact> consumer) {
        scans.incrementAndGet();
        facts.values().forEach(consumer);
    }

    @Override
    public Map<String, Fact> find(Collection<String> ids) {
        Map<String, Fact> found = new HashMap<>(facts);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void put(Collection<Fact> some) {
        some.forEach(it -> facts.put(it.id(), it));
    }

    /// How often all were read.
    int scans() {
        return scans.get();
    }
}
