package org.tumar.kit.records;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.tumar.kit.events.StoreAway;
import org.tumar.kit.records.MongoHeads.Next;

/// Records in MongoDB.
final class MongoRecords<T> implements Records<T> {

    private final Kind<T> kind;
    private final MongoHeads heads;
    private final Written written;
    private final RecordDocument<T> document;

    MongoRecords(Kind<T> kind, MongoHeads heads, Written written) {
        this.kind = kind;
        this.heads = heads;
        this.written = written;
        this.document = new RecordDocument<>(kind);
    }

    @Override
    public Optional<Kept<T>> find(String id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<String, Kept<T>> find(Collection<String> ids) {
        Map<String, Kept<T>> found = new HashMap<>();
        heads.find(ids).forEach((id, head) -> found.put(id, document.read(id, head)));
        return found;
    }

    @Override
    public void scan(Consumer<Kept<T>> each) {
        heads.scan(it -> each.accept(document.read(it.getString("_id"), MongoHeads.head(it))));
    }

    @Override
    public Map<String, Long> sequences() {
        Map<String, Long> sequences = new HashMap<>();
        heads.scan(
                List.of("sequence"),
                it -> sequences.put(it.getString("_id"), MongoHeads.head(it).getLong("sequence")));
        return sequences;
    }

    @Override
    public Set<String> write(List<Change<T>> changes) {
        Instant now = written.clock().instant();
        try {
            Set<String> lost = heads.write(next(changes, now));
            tell(changes, lost, now);
            return lost;
        } catch (StoreRefuses refusal) {
            tell(changes, refusal.unwritten(), now);
            throw refusal;
        } catch (StoreAway away) {
            written.waiting().doubt();
            throw away;
        }
    }

    private List<Next> next(List<Change<T>> changes, Instant now) {
        return changes.stream()
                .map(it -> new Next(it.next().id(), it.over(), head(it, now)))
                .toList();
    }

    private void tell(List<Change<T>> changes, Set<String> unwritten, Instant now) {
        changes.stream()
                .filter(it -> !unwritten.contains(it.next().id()))
                .forEach(it -> wait(it, now));
        if (changes.stream().anyMatch(it -> it.sending().isPresent())) {
            written.waiting().tell();
        }
    }

    private Document head(Change<T> change, Instant now) {
        String stamp = UUID.randomUUID().toString();
        Document head = document.write(change.next()).append("stamp", stamp);
        change.sending()
                .ifPresent(it ->
                        head.append(
                                "pending",
                                PendingDocument.write(stamp, written.office(), it, now)));
        return head;
    }

    private void wait(Change<T> change, Instant now) {
        Kept<T> next = change.next();
        change.sending()
                .ifPresent(it ->
                        written.waiting()
                                .add(
                                        new RecordKey(kind.collection(), next.id()),
                                        it.subject(),
                                        next.sequence(),
                                        now.toEpochMilli()));
    }
}
