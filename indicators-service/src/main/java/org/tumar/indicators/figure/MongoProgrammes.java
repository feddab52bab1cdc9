package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tumar.indicators.figure.RevisionDocument.EarlierRef;

/// Programmes in MongoDB, without transactions.
///
/// Everything but the head is immutable and is found by `_id`; only the catalogue reads a whole
/// collection, a small part of one document for each programme. So no index is needed beside that
/// on `_id`.
final class MongoProgrammes implements Programmes {

    private static final int READ_TRIES = 10;

    private final MongoById documents;
    private final MongoHeads heads;
    private final MongoSheets sheets;
    private final MongoDrafts drafts;

    MongoProgrammes(MongoById documents, MongoHeads heads) {
        this.documents = documents;
        this.heads = heads;
        this.sheets = new MongoSheets(documents);
        this.drafts = new MongoDrafts(documents, sheets);
    }

    @Override
    public List<Head> heads() {
        return heads.visible().stream()
                .map(HeadDocument::toHead)
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

    @Override
    public Optional<Holding> outline(String code) {
        return find(code, _ -> false);
    }

    /// What a revision is made of is cleared away soon after the next one is visible; then the head
    /// says so. Sheets that were read already need not be read again, so that a reader of many gets
    /// to an end while others write.
    ///
    /// @throws ProgrammeBusy where each revision was gone before it was read
    private Optional<Holding> find(String code, Predicate<String> indicators) {
        Map<String, Sheet> read = new HashMap<>();
        return read(code, it -> at(it, indicators, read));
    }

    /// @param reading empty where something was gone before it was read
    private <T> Optional<T> read(String code, Function<HeadDocument, Optional<T>> reading) {
        for (int tries = 0; tries < READ_TRIES; tries++) {
            Optional<HeadDocument> head = heads.visible(code);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            Optional<T> found = reading.apply(head.get());
            if (found.isPresent()) {
                return found;
            }
        }
        throw new ProgrammeBusy();
    }

    private Optional<RevisionDocument> revision(HeadDocument head) {
        return documents.find(
                RevisionDocument.class, RevisionDocument.id(head.code(), head.revision()));
    }

    private Optional<Holding> at(
            HeadDocument head, Predicate<String> indicators, Map<String, Sheet> read) {
        Optional<RevisionDocument> revision = revision(head);
        Optional<DefinitionDocument> definition =
                revision.flatMap(it ->
                        documents.find(
                                DefinitionDocument.class,
                                RevisionDocument.id(head.code(), it.definition())));
        Optional<Map<String, Sheet>> sheets =
                revision.flatMap(it -> sheets(head.code(), it, indicators, read));
        return definition.flatMap(it ->
                sheets.map(
                        found -> new Holding(head.toHead(), it.toBody(), found, head.toIntake())));
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
        documents
                .find(
                        SheetDocument.class,
                        ids.stream().filter(it -> !read.containsKey(it)).toList())
                .forEach(it -> read.put(it.id(), it.toSheet()));
        return read.keySet().containsAll(ids)
                ? Optional.of(
                        ids.stream()
                                .map(read::get)
                                .collect(Collectors.toMap(Sheet::indicator, it -> it)))
                : Optional.empty();
    }

    @Override
    public Optional<Holding> recordedBy(String code, Instant instant) {
        Map<String, Sheet> read = new HashMap<>();
        return read(
                        code,
                        head ->
                                revision(head)
                                        .flatMap(it ->
                                                sheets(code, it, _ -> true, read)
                                                        .map(all ->
                                                                at(head, it, all, instant).stream()
                                                                        .toList())))
                .flatMap(it -> it.stream().findFirst());
    }

    @Override
    public boolean isRecordedBy(String code, Instant instant) {
        return read(code, it -> revision(it).map(that -> that.definitionOf(instant).isPresent()))
                .orElse(false);
    }

    /// Definitions are never cleared away, nor are versions that were put aside.
    private Optional<Holding> at(
            HeadDocument head, RevisionDocument revision, Map<String, Sheet> all, Instant instant) {
        return revision.definitionOf(instant)
                .map(EarlierRef::definition)
                .map(it -> RevisionDocument.id(head.code(), it))
                .flatMap(it -> documents.find(DefinitionDocument.class, it))
                .map(it ->
                        new Holding(
                                head.toHead(), it.toBody(), recordedBy(head.code(), all, instant)));
    }

    private Map<String, Sheet> recordedBy(String code, Map<String, Sheet> all, Instant instant) {
        Map<String, Sheet> then = new HashMap<>();
        all.forEach((indicator, sheet) ->
                then.put(indicator, sheets.whole(code, sheet).recordedBy(instant)));
        return then;
    }

    @Override
    public List<Version<Entry>> older(String code, Sheet sheet, Address address) {
        return sheets.older(code, sheet, address);
    }

    @Override
    public long reserve(String code) {
        return heads.reserve(code);
    }

    @Override
    public boolean stage(Draft draft) {
        return drafts.stage(draft);
    }

    @Override
    public Optional<Head> commit(Draft draft) {
        return heads.commit(draft);
    }

    @Override
    public void discard(Draft draft) {
        drafts.discard(draft);
    }

    @Override
    public void tidy(Draft draft) {
        drafts.tidy(draft);
        new MongoEntries(documents).supersede(draft);
    }

    @Override
    public void refused(String code, List<Delivery> refusals) {
        heads.refused(code, refusals);
    }

    @Override
    public Inbox inbox(String code) {
        return heads.inbox(code);
    }
}
