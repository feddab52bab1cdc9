package org.tumar.indicators.figure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/// Documents found by `_id` alone, some hundred at a time.
record MongoById(MongoTemplate mongo) {

    private static final int BATCH = 500;

    <T> Stream<T> find(Class<T> documents, List<String> ids) {
        return batches(ids).flatMap(it -> mongo.find(query(it), documents).stream());
    }

    <T> Optional<T> find(Class<T> documents, String id) {
        return Optional.ofNullable(mongo.findById(id, documents));
    }

    <T> void insert(Class<T> documents, List<T> all) {
        batches(all).forEach(it -> mongo.insert(it, documents));
    }

    void remove(Class<?> documents, List<String> ids) {
        batches(ids).forEach(it -> mongo.remove(query(it), documents));
    }

    static List<String> revisions(String code, long... revisions) {
        return LongStream.of(revisions).mapToObj(it -> RevisionDocument.id(code, it)).toList();
    }

    private static Query query(Collection<String> ids) {
        return ids.size() == 1
                ? Query.query(where("_id").is(ids.iterator().next()))
                : Query.query(where("_id").in(ids));
    }

    private static <T> Stream<List<T>> batches(List<T> all) {
        return IntStream.range(0, (all.size() + BATCH - 1) / BATCH)
                .map(it -> it * BATCH)
                .mapToObj(it -> all.subList(it, Math.min(it + BATCH, all.size())));
    }
}
