package org.tumar.kit.records;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Documents of one collection, found by `_id` alone.
///
/// What a document says is the one element of its array `head`. So a write can name the state that
/// it was made from by an array filter, and still find the document by nothing but its `_id`: a
/// filter by `_id` and a version would make the embedded store look at every document.
final class MongoHeads {

    private static final int BATCH = 1000;
    private static final String MADE_FROM = "it.sequence";

    private final MongoCollection<Document> documents;

    MongoHeads(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /// A document's next head.
    ///
    /// @param over the sequence that it was made from, 0 for none
    /// @param head with `sequence` and `stamp`, which nobody else's has
    record Next(String id, long over, Document head) {

        WriteModel<Document> model() {
            return over == 0
                    ? new InsertOneModel<>(new Document("_id", id).append("head", List.of(head)))
                    : new UpdateOneModel<>(
                            byId(id),
                            new Document("$set", new Document("head.$[it]", head)),
                            madeFrom(over));
        }
    }

    private static Document byId(String id) {
        return new Document("_id", id);
    }

    private static UpdateOptions madeFrom(long sequence) {
        return new UpdateOptions().arrayFilters(List.of(new Document(MADE_FROM, sequence)));
    }

    Map<String, Document> find(Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        for (List<String> some : batches(List.copyOf(ids))) {
            Document query =
                    some.size() == 1
                            ? byId(some.getFirst())
                            : new Document("_id", new Document("$in", some));
            MongoTrouble.done(() ->
                    documents.find(query).forEach(it -> found.put(it.getString("_id"), head(it))));
        }
        return found;
    }

    /// Every document's id and head.
    void scan(Consumer<Document> each) {
        MongoTrouble.done(() -> documents.find().batchSize(BATCH).forEach(each));
    }

    /// As [#scan], the heads with nothing but these.
    void scan(List<String> parts, Consumer<Document> each) {
        Document projection = new Document();
        parts.forEach(it -> projection.append("head." + it, 1));
        MongoTrouble.done(
                () -> documents.find().projection(projection).batchSize(BATCH).forEach(each));
    }

    static Document head(Document document) {
        return document.getList("head", Document.class).getFirst();
    }

    /// What was not written.
    ///
    /// @param lost ids of those that somebody else was faster with
    /// @param refused ids of those that the store will not take, and what it said
    private record Unwritten(Set<String> lost, Map<String, MongoBulkWriteException> refused) {

        Unwritten() {
            this(new HashSet<>(), new LinkedHashMap<>());
        }
    }

    /// @return the ids of those that somebody else was faster with
    /// @throws StoreRefuses where the store will not take some; all others were tried then
    Set<String> write(List<Next> all) {
        Unwritten unwritten = new Unwritten();
        batches(all).forEach(some -> writeSome(some, unwritten));
        if (!unwritten.refused().isEmpty()) {
            throw new StoreRefuses(
                    unwritten.refused().values().iterator().next(),
                    Stream.concat(unwritten.lost().stream(), unwritten.refused().keySet().stream())
                            .collect(Collectors.toSet()));
        }
        return unwritten.lost();
    }

    private void writeSome(List<Next> some, Unwritten unwritten) {
        try {
            BulkWriteResult result = bulk(some);
            int done = result.getInsertedCount() + result.getModifiedCount();
            if (done != some.size()) {
                unwritten.lost().addAll(lost(some));
            }
        } catch (MongoBulkWriteException _) {
            again(some, unwritten);
        }
    }

    /// Servers differ in what they still do after one document was there already.
    private void again(List<Next> some, Unwritten unwritten) {
        Map<String, Document> there = find(ids(some));
        for (Next next : some) {
            Document known = there.get(next.id());
            if (known == null || known.getLong("sequence") == next.over()) {
                alone(next, unwritten);
            } else if (!isOurs(next, known)) {
                unwritten.lost().add(next.id());
            }
        }
    }

    private void alone(Next next, Unwritten unwritten) {
        try {
            bulk(List.of(next));
        } catch (MongoBulkWriteException failure) {
            if (!isThere(failure)) {
                unwritten.refused().put(next.id(), failure);
                return;
            }
        }
        unwritten.lost().addAll(lost(List.of(next)));
    }

    /// Whether nothing is wrong but that such a document is there already.
    private static boolean isThere(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private BulkWriteResult bulk(List<Next> some) {
        BulkWriteOptions anyOrder = new BulkWriteOptions().ordered(false);
        return MongoTrouble.told(
                () -> documents.bulkWrite(some.stream().map(Next::model).toList(), anyOrder));
    }

    private Set<String> lost(List<Next> some) {
        Map<String, Document> there = find(ids(some));
        return some.stream()
                .filter(it -> !isOurs(it, there.get(it.id())))
                .map(Next::id)
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(Next next, @Nullable Document known) {
        return known != null && next.head().getString("stamp").equals(known.getString("stamp"));
    }

    private static List<String> ids(List<Next> some) {
        return some.stream().map(Next::id).toList();
    }

    /// Nothing of these is to be told any longer, where they still say what was told.
    ///
    /// @param told by id the sequence that was told
    void told(Map<String, Long> told) {
        List<WriteModel<Document>> models = new ArrayList<>();
        told.forEach((id, sequence) ->
                models.add(
                        new UpdateOneModel<>(
                                byId(id),
                                new Document("$unset", new Document("head.$[it].pending", "")),
                                madeFrom(sequence))));
        BulkWriteOptions anyOrder = new BulkWriteOptions().ordered(false);
        batches(models)
                .forEach(some -> MongoTrouble.told(() -> documents.bulkWrite(some, anyOrder)));
    }

    private static <E> List<List<E>> batches(List<E> all) {
        List<List<E>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }
}
