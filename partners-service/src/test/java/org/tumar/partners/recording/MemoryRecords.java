package org.tumar.partners.recording;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Records;

/// Records in memory.
public final class MemoryRecords<T> implements Records<T> {

    private final Map<String, Kept<T>> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Kept<T>> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Map<String, Kept<T>> find(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .filter(all::containsKey)
                .collect(Collectors.toMap(it -> it, all::get));
    }

    @Override
    public void scan(Consumer<Kept<T>> each) {
        all.values().forEach(each);
    }

    @Override
    public Map<String, Long> sequences() {
        return all.values().stream().collect(Collectors.toMap(Kept::id, Kept::sequence));
    }

    @Override
    public synchronized Set<String> write(List<Change<T>> changes) {
        Set<String> lost = new HashSet<>();
        for (Change<T> change : changes) {
            Kept<T> next = change.next();
            long there = find(next.id()).map(Kept::sequence).orElse(0L);
            if (there == change.over()) {
                all.put(next.id(), next);
            } else {
                lost.add(next.id());
            }
        }
        return lost;
    }
}
