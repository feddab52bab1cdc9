package org.tumar.indicators.figure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.tumar.indicators.figure.RevisionDocument.SheetRef;

/// Programmes in MongoDB, without transactions.
///
/// Everything but the head is immutable and is found by `_id`; only the catalogue reads a whole
/// collection, one small document for each programme. So no index is needed beside that on `_id`.
final class MongoProgrammes implements Programmes {

    private static final int READ_TRIES = 10;
    private static final int BATCH = 500;

    private final MongoTemplate mongo;

    MongoProgrammes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Head> heads() {
        return mongo.findAll(HeadDocument.class).stream()
                .map(HeadDocument::toHead)
                .filter(it -> it.revision() > 0)
                .sorted(Comparator.comparing(Head::code))
                .toList();
    }

    @Override
    public Optional<Holding> find(String code) {
        return find(code, _ -> true);
    }

    @Override
    public Optional<Holding> find(String code, String indicator) {
        return find(code, indicator::equals);
    }

    /// What a revision is made of is cleared away soon after the next one is visible; then the head
    /// says so. Sheets that were read already need not be read again, so that a reader of many gets
    /// to an end while others write.
    private Optional<Holding> find(String code, Predicate<String> indicators) {
        Map<String, Sheet> read = new HashMap<>();
        for (int tries = 0; tries < READ_TRIES; tries++) {
            Optional<Head> head = head(code);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            Optional<Holding> holding = head.flatMap(it -> at(it, indicators, read));
            if (holding.isPresent()) {
                return holding;
            }
        }
        throw new IllegalStateException("a programme's visible revision is not there as a whole");
    }

    private Optional<Head> head(String code) {
        return Optional.ofNullable(mongo.findById(code, HeadDocument.class))
                .map(HeadDocument::toHead)
                .filter(it -> it.revision() > 0);
    }

    private Optional<Holding> at(Head head, Predicate<String> indicators, Map<String, Sheet> read) {
        Optional<RevisionDocument> revision = revision(head.code(), head.revision());
        Optional<DefinitionDocument> definition =
                revision.flatMap(it -> definition(head.code(), it.definition()));
        Optional<Map<String, Sheet>> sheets =
                revision.flatMap(it -> sheets(head.code(), it, indicators, read));
        return definition.flatMap(it -> sheets.map(found -> new Holding(head, it.toBody(), found)));
    }

    private Optional<RevisionDocument> revision(String code, long revision) {
        return Optional.ofNullable(
                mongo.findById(RevisionDocument.id(code, revision), RevisionDocument.class));
    }

    private Optional<DefinitionDocument> definition(String code, long revision) {
        return Optional.ofNullable(
                mongo.findById(RevisionDocument.id(code, revision), DefinitionDocument.class));
    }

    /// @param read by id, those that are known already; what is read is added
    private Optional<Map<String, Sheet>> sheets(
            String code,
            RevisionDocument revision,
            Predicate<String> indicators,
            Map<String, Sheet> read) {
        List<String> ids =
                revision.sheets().stream()
                        .filter(it -> indicators.test(it.indicator()))
                        .map(it -> RevisionDocument.sheetId(code, it.indicator(), it.revision()))
                        .toList();
        batches(ids.stream().filter(it -> !read.containsKey(it)).toList())
                .flatMap(it -> mongo.find(byId(it), SheetDocument.class).stream())
                .forEach(it -> read.put(it.id(), it.toSheet()));
        return read.keySet().containsAll(ids)
                ? Optional.of(
                        ids.stream()
                                .map(read::get)
                                .collect(Collectors.toMap(Sheet::indicator, it -> it)))
                : Optional.empty();
    }

    @Override
    public long reserve(String code) {
        try {
            return reserveOnce(code);
        } catch (DuplicateKeyException _) {
            return reserveOnce(code);
        }
    }

    private long reserveOnce(String code) {
        Update next =
                new Update()
                        .inc("reserved", 1L)
                        .setOnInsert("schemaVersion", HeadDocument.SCHEMA)
                        .setOnInsert("revision", 0L)
                        .setOnInsert("stamp", "");
        HeadDocument head =
                mongo.findAndModify(
                        byId(List.of(code)),
                        next,
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        HeadDocument.class);
        if (head == null) {
            throw new IllegalStateException("the store did not return what it wrote");
        }
        return head.reserved();
    }

    @Override
    public boolean stage(Draft draft) {
        Optional<RevisionDocument> base = revision(draft.code(), draft.base());
        if (base.isEmpty() && draft.base() > 0) {
            return false;
        }
        draft.change()
                .definition()
                .ifPresent(it ->
                        mongo.insert(
                                DefinitionDocument.of(
                                        RevisionDocument.id(draft.code(), draft.revision()), it)));
        batches(draft.change().sheets())
                .forEach(batch ->
                        mongo.insert(
                                batch.stream().map(it -> document(draft, it)).toList(),
                                SheetDocument.class));
        mongo.insert(next(draft, base));
        return true;
    }

    private static SheetDocument document(Draft draft, Sheet sheet) {
        return SheetDocument.of(
                RevisionDocument.sheetId(draft.code(), sheet.indicator(), draft.revision()), sheet);
    }

    private static RevisionDocument next(Draft draft, Optional<RevisionDocument> base) {
        Map<String, Long> before =
                base.map(RevisionDocument::revisionsOfSheets).orElseGet(HashMap::new);
        Map<String, Long> after = new HashMap<>(before);
        draft.change().sheets().forEach(it -> after.put(it.indicator(), draft.revision()));
        return new RevisionDocument(
                RevisionDocument.id(draft.code(), draft.revision()),
                RevisionDocument.SCHEMA,
                draft.base(),
                draft.change().definition().isPresent()
                        ? draft.revision()
                        : base.map(RevisionDocument::definition).orElseThrow(),
                after.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> new SheetRef(it.getKey(), it.getValue()))
                        .toList(),
                before.entrySet().stream()
                        .filter(it -> !it.getValue().equals(after.get(it.getKey())))
                        .map(it ->
                                RevisionDocument.sheetId(draft.code(), it.getKey(), it.getValue()))
                        .sorted()
                        .toList());
    }

    @Override
    public boolean commit(Draft draft) {
        Query base = Query.query(where("_id").is(draft.code()).and("revision").is(draft.base()));
        Update move =
                new Update()
                        .set("revision", draft.revision())
                        .set("stamp", UUID.randomUUID().toString());
        return mongo.updateFirst(base, move, HeadDocument.class).getModifiedCount() == 1;
    }

    @Override
    public void discard(Draft draft) {
        remove(
                SheetDocument.class,
                draft.change().sheets().stream().map(it -> document(draft, it).id()).toList());
        remove(DefinitionDocument.class, ids(draft.code(), draft.revision()));
        remove(RevisionDocument.class, ids(draft.code(), draft.revision()));
    }

    /// What the revision before should have cleared away is cleared away again: its writer may have
    /// died before it came to that.
    @Override
    public void tidy(Draft draft) {
        String code = draft.code();
        Optional<RevisionDocument> base = revision(code, draft.base());
        RevisionDocument visible = revision(code, draft.revision()).orElse(null);
        if (visible == null) {
            return;
        }
        List<String> sheets = new ArrayList<>(visible.superseded());
        base.ifPresent(it -> sheets.addAll(it.superseded()));
        long[] dead =
                LongStream.range(
                                base.map(RevisionDocument::base).orElse(draft.base()) + 1,
                                draft.revision())
                        .filter(it -> it != draft.base())
                        .toArray();
        for (long revision : dead) {
            indicators(code, revision, visible)
                    .map(it -> RevisionDocument.sheetId(code, it, revision))
                    .forEach(sheets::add);
        }
        remove(SheetDocument.class, sheets);
        remove(DefinitionDocument.class, ids(code, dead));
        base.ifPresent(it -> remove(RevisionDocument.class, ids(code, it.base())));
        remove(RevisionDocument.class, ids(code, dead));
        remove(RevisionDocument.class, ids(code, draft.base()));
    }

    /// Those that a writer that died can have written sheets of.
    private Stream<String> indicators(String code, long dead, RevisionDocument visible) {
        return Stream.concat(
                        visible.sheets().stream().map(SheetRef::indicator),
                        definition(code, dead).stream()
                                .flatMap(it -> it.indicators().stream())
                                .map(DefinitionDocument.IndicatorDocument::code))
                .distinct();
    }

    private static List<String> ids(String code, long... revisions) {
        return LongStream.of(revisions).mapToObj(it -> RevisionDocument.id(code, it)).toList();
    }

    private void remove(Class<?> documents, List<String> ids) {
        batches(ids).forEach(it -> mongo.remove(byId(it), documents));
    }

    private static Query byId(Collection<String> ids) {
        return ids.size() == 1
                ? Query.query(where("_id").is(ids.iterator().next()))
                : Query.query(where("_id").in(ids));
    }

    private static <T> Stream<List<T>> batches(List<T> all) {
        return LongStream.range(0, (all.size() + BATCH - 1) / BATCH)
                .mapToInt(it -> (int) it * BATCH)
                .mapToObj(it -> all.subList(it, Math.min(it + BATCH, all.size())));
    }
}
