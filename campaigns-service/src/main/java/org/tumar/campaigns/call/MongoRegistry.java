package org.tumar.campaigns.call;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/// One small document for each call.
final class MongoRegistry implements Registry {

    private static final int BATCH = 1000;

    /// The embedded store compares each document that it finds with each id that is asked for.
    private static final int ASKED = 250;

    private final MongoCollection<Document> calls;

    MongoRegistry(MongoDatabase database) {
        calls = database.getCollection("call-registry");
    }

    private static String id(String hotline, String call) {
        return hotline + "/" + call;
    }

    @Override
    public Map<String, LocalDate> days(String hotline, Collection<String> ids) {
        Map<String, LocalDate> days = new HashMap<>();
        int prefix = hotline.length() + 1;
        for (List<String> some : batches(ids.stream().map(it -> id(hotline, it)).toList(), ASKED)) {
            calls.find(new Document("_id", new Document("$in", some)))
                    .forEach(it ->
                            days.put(
                                    it.getString("_id").substring(prefix),
                                    LocalDate.parse(it.getString("day"))));
        }
        return days;
    }

    /// Most calls are sent once: they are not looked for first. Whoever sends a month again sends
    /// all of it, so that its first call tells.
    @Override
    public Map<String, LocalDate> register(String hotline, Map<String, LocalDate> days) {
        List<Document> documents =
                days.entrySet().stream()
                        .map(it ->
                                new Document("_id", id(hotline, it.getKey()))
                                        .append("day", it.getValue().toString()))
                        .toList();
        boolean first = true;
        for (List<Document> some : batches(documents, BATCH)) {
            if (!there(some.subList(0, 1)).isEmpty() || !isInserted(some)) {
                insertMissing(some);
                first = false;
            }
        }
        return first ? days : days(hotline, days.keySet());
    }

    /// Servers differ in what they still do after one document was there already.
    private boolean isInserted(List<Document> some) {
        try {
            calls.insertMany(some, new InsertManyOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException _) {
            return false;
        }
    }

    private void insertMissing(List<Document> some) {
        Set<String> there = there(some);
        List<Document> missing =
                some.stream().filter(it -> !there.contains(it.getString("_id"))).toList();
        if (!missing.isEmpty() && !isInserted(missing)) {
            missing.forEach(this::insertAlone);
        }
    }

    private Set<String> there(List<Document> some) {
        Set<String> there = new HashSet<>();
        for (List<Document> few : batches(some, ASKED)) {
            List<String> ids = few.stream().map(it -> it.getString("_id")).toList();
            calls.find(new Document("_id", new Document("$in", ids)))
                    .forEach(it -> there.add(it.getString("_id")));
        }
        return there;
    }

    private void insertAlone(Document document) {
        try {
            calls.insertMany(List.of(document));
        } catch (MongoBulkWriteException failure) {
            if (there(List.of(document)).isEmpty()) {
                throw failure;
            }
        }
    }

    private static <E> List<List<E>> batches(List<E> all, int size) {
        List<List<E>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return batches;
    }
}
