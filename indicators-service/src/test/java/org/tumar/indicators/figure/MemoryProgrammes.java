package org.tumar.indicators.figure;

import java.time.Instant;
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
    private final Map<String, List<Delivery>> deliveries = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, List<Defined>> definitions = new HashMap<>();

    private record Defined(Instant at, ProgrammeBody definition) {}

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
                    return new Holding(it.head(), it.definition(), sheets, it.intake());
                });
    }

    @Override
    public synchronized Optional<Holding> outline(String code) {
        return find(code).map(it -> new Holding(it.head(), it.definition(), Map.of(), it.intake()));
    }

    @Override
    public synchronized Optional<Holding> recordedBy(String code, Instant instant) {
        return definitions.getOrDefault(code, List.of()).reversed().stream()
                .filter(it -> !it.at().isAfter(instant))
                .findFirst()
                .map(it -> recordedBy(find(code).orElseThrow(), it.definition(), instant));
    }

    @Override
    public synchronized boolean isRecordedBy(String code, Instant instant) {
        return recordedBy(code, instant).isPresent();
    }

    private static Holding recordedBy(Holding now, ProgrammeBody definition, Instant instant) {
        Map<String, Sheet> then = new HashMap<>();
        now.sheets().forEach((code, sheet) -> then.put(code, sheet.recordedBy(instant)));
        return new Holding(now.head(), definition, then);
    }

    @Override
    public List<Version<Entry>> older(String code, Sheet sheet, Address address) {
        return List.of();
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
    public synchronized Optional<Head> commit(Draft draft) {
        Optional<Holding> base = find(draft.code());
        if (base.map(it -> it.head().revision()).orElse(0L) != draft.base()) {
            return Optional.empty();
        }
        Change change = staged.get(draft.revision()).change();
        Map<String, Sheet> sheets =
                new HashMap<>(base.map(Holding::sheets).orElseGet(HashMap::new));
        change.sheets().forEach(it -> sheets.put(it.indicator(), it));
        ProgrammeBody definition =
                change.definition().or(() -> base.map(Holding::definition)).orElseThrow();
        String stamp =
                change.isVisible(draft.revision())
                        ? UUID.randomUUID().toString()
                        : base.orElseThrow().head().stamp();
        String marks =
                change.recount()
                        .map(Recount::marks)
                        .orElseGet(() -> base.map(it -> it.head().marks()).orElse(""));
        Head head = new Head(draft.code(), draft.revision(), stamp, marks);
        Intake intake = change.intake().or(() -> base.map(Holding::intake)).orElse(Intake.NONE);
        change.definition()
                .ifPresent(it ->
                        definitions
                                .computeIfAbsent(draft.code(), _ -> new ArrayList<>())
                                .add(new Defined(intake.known(), it)));
        visible.put(draft.code(), new Holding(head, definition, sheets, intake));
        change.outgoing().forEach(it -> sent.add(new Sent(draft.revision(), it)));
        refused(draft.code(), change.deliveries());
        return Optional.of(head);
    }

    @Override
    public synchronized void refused(String code, List<Delivery> refusals) {
        List<Delivery> all = deliveries.computeIfAbsent(code, _ -> new ArrayList<>());
        all.addAll(refusals);
        all.subList(0, Math.max(0, all.size() - Delivery.REMEMBERED)).clear();
    }

    @Override
    public synchronized Inbox inbox(String code) {
        return new Inbox(
                find(code).map(Holding::intake).orElse(Intake.NONE),
                deliveries.getOrDefault(code, List.of()));
    }

    /// @param sequence of the revision that it was sent with
    public record Sent(long sequence, Outgoing outgoing) {}

    /// Everything that was sent so far.
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
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
