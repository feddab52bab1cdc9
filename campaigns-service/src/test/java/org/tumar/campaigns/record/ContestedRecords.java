package org.tumar.campaigns.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Records;

/// Records in memory, that somebody else changes just before each write.
final class ContestedRecords<T> implements Records<T> {

    private final Map<String, Kept<T>> all = new HashMap<>();
    private final Consumer<Map<String, Kept<T>>> other;

    /// @param other is handed all records by id before each write
    ContestedRecords(Consumer<Map<String, Kept<T>>> other) {
        this.other = other;
    }

    @Override
    public Optional<Kept<T>> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Map<String, Kept<T>> find(Collection<String> ids) {
        return ids.stream().filter(all::containsKey).collect(Collectors.toMap(it -> it, all::get));
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
    public Set<String> write(List<Change<T>> changes) {
        other.accept(all);
        Set<String> lost = new HashSet<>();
        for (Change<T> change : changes) {
            String id = change.next().id();
            if (find(id).map(Kept::sequence).orElse(0L) == change.over()) {
                all.put(id, change.next());
            } else {
                lost.add(id);
            }
        }
        return lost;
    }
}
