package org.tumar.kit.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Which records have something to be told, the one that waits longest first.
final class Waiting {

    private final Map<RecordKey, Entry> entries = new LinkedHashMap<>();
    private final Runnable told;
    private boolean doubted;

    Waiting(Runnable told) {
        this.told = told;
    }

    /// @param since milliseconds since 1970
    private record Entry(String subject, long sequence, long since) {

        /// What was written later waits for as long as what it took the place of.
        Entry with(Entry later) {
            return new Entry(
                    later.subject(),
                    Math.max(sequence, later.sequence()),
                    Math.min(since, later.since()));
        }
    }

    synchronized void add(RecordKey key, String subject, long sequence, long since) {
        entries.merge(key, new Entry(subject, sequence, since), Entry::with);
    }

    /// Something was added.
    void tell() {
        told.run();
    }

    /// Something may have been written and not added: nobody knows, as the store went away.
    void doubt() {
        synchronized (this) {
            doubted = true;
        }
        tell();
    }

    /// Whether there has been a doubt since this was asked last.
    synchronized boolean tookDoubt() {
        boolean taken = doubted;
        doubted = false;
        return taken;
    }

    /// It has been told up to that sequence.
    synchronized void done(RecordKey key, long sequence) {
        entries.computeIfPresent(key, (_, it) -> it.sequence() <= sequence ? null : it);
    }

    synchronized List<RecordKey> first(int most, Predicate<String> subjects) {
        List<RecordKey> first = new ArrayList<>();
        for (Map.Entry<RecordKey, Entry> entry : entries.entrySet()) {
            if (first.size() == most) {
                break;
            }
            if (subjects.test(entry.getValue().subject())) {
                first.add(entry.getKey());
            }
        }
        return first;
    }

    synchronized int size() {
        return entries.size();
    }

    /// @return 0 where nothing waits
    synchronized long oldest() {
        return entries.values().stream().mapToLong(Entry::since).min().orElse(0);
    }
}
