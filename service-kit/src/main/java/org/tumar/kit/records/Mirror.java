package org.tumar.kit.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What is to be known of every record at any time, in memory.
///
/// Made from a scan at first. What this process writes it is told; what others write it sees within
/// a while, by the records' sequences.
///
/// @param <S> what is known of one, as small as can be
public final class Mirror<T, S> {

    private final Records<T> records;
    private final Function<Kept<T>, S> known;
    private final Clock clock;
    private final Duration fresh;
    private final Map<String, Entry<S>> entries = new ConcurrentHashMap<>();
    private Instant staleAt = Instant.MIN;

    private record Entry<S>(long sequence, S known) {}

    /// @param fresh for how long what others write may not be seen
    public Mirror(Records<T> records, Function<Kept<T>, S> known, Clock clock, Duration fresh) {
        this.records = records;
        this.known = known;
        this.clock = clock;
        this.fresh = fresh;
    }

    /// Has been written.
    public void wrote(Kept<T> kept) {
        entries.merge(
                kept.id(),
                new Entry<>(kept.sequence(), known.apply(kept)),
                (one, other) -> other.sequence() >= one.sequence() ? other : one);
    }

    /// Of every record, in no order.
    public Collection<S> all() {
        refresh();
        return entries.values().stream().map(Entry::known).toList();
    }

    /// Of one record; where none is known here, the store is asked.
    public Optional<S> find(String id) {
        refresh();
        if (!entries.containsKey(id)) {
            records.find(id).ifPresent(this::wrote);
        }
        return Optional.ofNullable(entries.get(id)).map(Entry::known);
    }

    private synchronized void refresh() {
        if (clock.instant().isBefore(staleAt)) {
            return;
        }
        if (staleAt.equals(Instant.MIN)) {
            records.scan(this::wrote);
        } else {
            records.find(newer()).values().forEach(this::wrote);
        }
        staleAt = clock.instant().plus(fresh);
    }

    private List<String> newer() {
        List<String> newer = new ArrayList<>();
        records.sequences()
                .forEach((id, sequence) -> {
                    Entry<S> entry = entries.get(id);
                    if (entry == null || entry.sequence() < sequence) {
                        newer.add(id);
                    }
                });
        return newer;
    }
}
