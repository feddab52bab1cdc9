package org.tumar.gateway.offices;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Who wants to hear of changes to a programme. A programme that is watched is kept warm.
public final class ProgrammeWatch {

    private final Map<String, Set<Consumer<ProgrammeChange>>> watchers = new ConcurrentHashMap<>();

    /// Has the watcher told of every change from now on; it must not block.
    ///
    /// @return ends it
    public Runnable add(String programme, Consumer<ProgrammeChange> watcher) {
        watchers.compute(
                programme,
                (_, all) -> {
                    Set<Consumer<ProgrammeChange>> grown =
                            all == null ? ConcurrentHashMap.newKeySet() : all;
                    grown.add(watcher);
                    return grown;
                });
        return () -> remove(programme, watcher);
    }

    private void remove(String programme, Consumer<ProgrammeChange> watcher) {
        watchers.computeIfPresent(
                programme,
                (_, all) -> {
                    all.remove(watcher);
                    return all.isEmpty() ? null : all;
                });
    }

    void tell(ProgrammeChange change) {
        watchers.getOrDefault(change.programme(), Set.of()).forEach(it -> it.accept(change));
    }

    /// What must be asked to hear of every change; [Question.Doing] where nobody watches.
    Question watched() {
        SortedSet<String> codes = new TreeSet<>(watchers.keySet());
        return codes.isEmpty() ? new Question.Doing() : new Question.Some(codes);
    }
}
