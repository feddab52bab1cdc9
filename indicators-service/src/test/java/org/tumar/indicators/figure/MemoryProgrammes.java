package org.tumar.indicators.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tumar.contracts.indicators.ProgrammeBody;

/// Programmes in memory, for tests of what is above the store.
public final class MemoryProgrammes implements Programmes {

    private final Map<String, Holding> visible = new TreeMap<>();
    private final Map<String, Long> reserved = new HashMap<>();
    private final Map<Long, Draft> staged = new HashMap<>();

    @Override
    public synchronized List<Head> heads() {
        return visible.values().stream().map(Holding::head).toList();
    }

    @Override
    public synchronized Optional<Holding> find(String code) {
        return Optional.ofNullable(visible.get(code));
    }

    @Override
    public synchronized Optional<Holding> find(String code, String indicator) {
        return find(code)
                .map(it -> {
                    Map<String, Sheet> sheets = new HashMap<>(it.sheets());
                    sheets.keySet().retainAll(List.of(indicator));
                    return new Holding(it.head(), it.definition(), sheets);
                });
    }

    @Override
    public synchronized long reserve(String code) {
        return reserved.merge(code, 1L, Long::sum);
    }

    @Override
    public synchronized boolean stage(Draft draft) {
        staged.put(draft.revision(), draft);
        return true;
    }

    @Override
    public synchronized boolean commit(Draft draft) {
        Optional<Holding> base = find(draft.code());
        if (base.map(it -> it.head().revision()).orElse(0L) != draft.base()) {
            return false;
        }
        Change change = staged.get(draft.revision()).change();
        Map<String, Sheet> sheets =
                new HashMap<>(base.map(Holding::sheets).orElseGet(HashMap::new));
        change.sheets().forEach(it -> sheets.put(it.indicator(), it));
        ProgrammeBody definition =
                change.definition().or(() -> base.map(Holding::definition)).orElseThrow();
        Head head = new Head(draft.code(), draft.revision(), UUID.randomUUID().toString());
        visible.put(draft.code(), new Holding(head, definition, sheets));
        return true;
    }

    @Override
    public synchronized void discard(Draft draft) {
        staged.remove(draft.revision());
    }

    @Override
    public synchronized void tidy(Draft draft) {
        new ArrayList<>(staged.keySet())
                .stream().filter(it -> it <= draft.revision()).forEach(staged::remove);
    }

    /// How many drafts lie about that nobody can see.
    public synchronized int leftovers() {
        return staged.size();
    }
}
