package org.tumar.indicators.fact;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/// Facts in MongoDB, found by `_id` alone.
record MongoFacts(MongoTemplate mongo) implements Facts {

    @Override
    public void each(Consumer<Fact> consumer) {
        try (Stream<FactDocument> all = mongo.stream(new Query(), FactDocument.class)) {
            all.forEach(it -> it.toFact().ifPresent(consumer));
        }
    }

    @Override
    public Map<String, Fact> find(Collection<String> ids) {
        Map<String, Fact> found = new HashMap<>();
        if (!ids.isEmpty()) {
            mongo.find(Query.query(where("_id").in(ids)), FactDocument.class)
                    .forEach(it -> it.toFact().ifPresent(fact -> found.put(it.id(), fact)));
        }
        return found;
    }

    @Override
    public void put(Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        BulkOperations all = mongo.bulkOps(BulkMode.UNORDERED, FactDocument.class);
        for (Fact fact : facts) {
            all.replaceOne(
                    Query.query(where("_id").is(fact.id())),
                    FactDocument.of(fact),
                    FindAndReplaceOptions.options().upsert());
        }
        all.execute();
    }
}
