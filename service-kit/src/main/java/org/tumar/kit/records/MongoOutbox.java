package org.tumar.kit.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.tumar.kit.events.Backlog;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Outbox;

/// What waits in records to be told to the office's own broker, of each the newest alone.
///
/// Which they are is known from what was written here, and from a scan of each collection at first
/// and from time to time: another process may have written, and died before it told. Also after the
/// store went away in the middle of a write, of which nobody knows then what was written.
final class MongoOutbox implements Outbox {

    private static final Duration RESCAN = Duration.ofMinutes(5);
    private static final List<String> PARTS =
            List.of("sequence", "pending.subject", "pending.time");

    private final String office;
    private final Waiting waiting;
    private final Clock clock;
    private final Map<String, MongoHeads> collections = new ConcurrentHashMap<>();
    private final Map<String, RecordKey> sent = new ConcurrentHashMap<>();
    private Instant scanAt = Instant.MIN;

    MongoOutbox(String office, Waiting waiting, Clock clock) {
        this.office = office;
        this.waiting = waiting;
        this.clock = clock;
    }

    void watch(String collection, MongoHeads heads) {
        collections.put(collection, heads);
    }

    @Override
    public boolean tellsOthers() {
        return false;
    }

    @Override
    public List<Event> pending(String destination, Wanted wanted) {
        if (!destination.equals(office)) {
            return List.of();
        }
        scanNow();
        Predicate<String> single = wanted.single()::contains;
        List<RecordKey> keys =
                waiting.first(wanted.most(), it -> !single.test(it) && !wanted.none().contains(it));
        List<RecordKey> last =
                waiting.first(
                        wanted.most() - keys.size(),
                        it -> single.test(it) && !wanted.none().contains(it));
        keys.addAll(last);
        return load(keys);
    }

    private synchronized void scanNow() {
        if (waiting.tookDoubt()) {
            scanAt = Instant.MIN;
        }
        if (clock.instant().isBefore(scanAt)) {
            return;
        }
        collections.forEach((name, heads) -> heads.scan(PARTS, it -> scanned(name, it)));
        scanAt = clock.instant().plus(RESCAN);
    }

    private void scanned(String collection, Document document) {
        Document head = MongoHeads.head(document);
        Document pending = head.get("pending", Document.class);
        if (pending != null) {
            waiting.add(
                    new RecordKey(collection, document.getString("_id")),
                    pending.getString("subject"),
                    head.getLong("sequence"),
                    pending.getDate("time").toInstant().toEpochMilli());
        }
    }

    private List<Event> load(List<RecordKey> keys) {
        Map<RecordKey, Document> heads = new HashMap<>();
        byCollection(keys)
                .forEach((collection, ids) ->
                        heads(collection)
                                .find(ids)
                                .forEach((id, head) ->
                                        heads.put(new RecordKey(collection, id), head)));
        List<Event> events = new ArrayList<>();
        for (RecordKey key : keys) {
            Document head = heads.getOrDefault(key, new Document("sequence", Long.MAX_VALUE));
            Document pending = head.get("pending", Document.class);
            if (pending == null) {
                waiting.done(key, head.getLong("sequence"));
            } else {
                Event event = PendingDocument.read(head.getLong("sequence"), pending);
                sent.put(event.subject(), key);
                events.add(event);
            }
        }
        return events;
    }

    private static Map<String, List<String>> byCollection(Collection<RecordKey> keys) {
        return keys.stream()
                .collect(
                        Collectors.groupingBy(
                                RecordKey::collection,
                                Collectors.mapping(RecordKey::id, Collectors.toList())));
    }

    private MongoHeads heads(String collection) {
        MongoHeads heads = collections.get(collection);
        if (heads == null) {
            throw new IllegalStateException("no such collection is watched");
        }
        return heads;
    }

    /// What was written since is still to be told.
    @Override
    public void confirmed(String destination, Collection<Event> events) {
        Map<String, Map<String, Long>> told = new HashMap<>();
        Map<RecordKey, Long> keys = new HashMap<>();
        for (Event event : events) {
            RecordKey key = sent.get(event.subject());
            if (key != null) {
                keys.put(key, event.sequence());
                told.computeIfAbsent(key.collection(), _ -> new HashMap<>())
                        .put(key.id(), event.sequence());
            }
        }
        told.forEach((collection, ids) -> heads(collection).told(ids));
        keys.forEach(waiting::done);
        events.forEach(it -> sent.remove(it.subject()));
    }

    @Override
    public Map<String, Backlog> backlog() {
        int count = waiting.size();
        return count == 0
                ? Map.of()
                : Map.of(office, new Backlog(count, Instant.ofEpochMilli(waiting.oldest())));
    }
}
