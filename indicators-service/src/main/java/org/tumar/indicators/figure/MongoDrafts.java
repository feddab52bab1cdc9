package org.tumar.indicators.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tumar.indicators.figure.RevisionDocument.SheetRef;

/// Changes put down where nobody sees them, and cleared away.
final class MongoDrafts {

    private final MongoById documents;
    private final MongoSheets sheets;

    MongoDrafts(MongoById documents, MongoSheets sheets) {
        this.documents = documents;
        this.sheets = sheets;
    }

    boolean stage(Draft draft) {
        Optional<RevisionDocument> base = revision(draft.code(), draft.base());
        if (base.isEmpty() && draft.base() > 0) {
            return false;
        }
        draft.change()
                .definition()
                .map(it ->
                        DefinitionDocument.of(
                                RevisionDocument.id(draft.code(), draft.revision()), it))
                .ifPresent(it -> documents.insert(DefinitionDocument.class, List.of(it)));
        sheets.stage(draft);
        payloads(draft).forEach(it -> documents.insert(PayloadDocument.class, List.of(it)));
        documents.insert(RevisionDocument.class, List.of(next(draft, base)));
        return true;
    }

    private static Stream<PayloadDocument> payloads(Draft draft) {
        List<Outgoing> outgoing = draft.change().outgoing();
        if (outgoing.size() > PayloadDocument.MOST) {
            throw new IllegalStateException("a change is sent to more offices than there can be");
        }
        return IntStream.range(0, outgoing.size())
                .mapToObj(it ->
                        PayloadDocument.of(
                                PayloadDocument.id(draft.code(), draft.revision(), it),
                                EventJson.data(outgoing.get(it))));
    }

    private static RevisionDocument next(Draft draft, Optional<RevisionDocument> base) {
        Map<String, Long> before =
                base.map(RevisionDocument::revisionsOfSheets).orElseGet(HashMap::new);
        boolean redefined = draft.change().definition().isPresent();
        Map<String, Long> after = new HashMap<>(before);
        draft.change().sheets().forEach(it -> after.put(it.indicator(), draft.revision()));
        return new RevisionDocument(
                RevisionDocument.id(draft.code(), draft.revision()),
                RevisionDocument.SCHEMA,
                draft.base(),
                redefined ? draft.revision() : base.map(RevisionDocument::definition).orElseThrow(),
                after.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> new SheetRef(it.getKey(), it.getValue()))
                        .toList(),
                before.entrySet().stream()
                        .filter(it -> !it.getValue().equals(after.get(it.getKey())))
                        .map(it ->
                                RevisionDocument.sheetId(draft.code(), it.getKey(), it.getValue()))
                        .sorted()
                        .toList(),
                redefined
                        ? draft.change().intake().map(Intake::known).orElse(null)
                        : base.map(RevisionDocument::defined).orElse(null),
                base.map(it -> redefined ? it.definitions() : it.earlier()).orElse(null));
    }

    void discard(Draft draft) {
        sheets.discard(draft);
        documents.remove(
                PayloadDocument.class,
                payloadIds(draft.code(), draft.revision())
                        .limit(draft.change().outgoing().size())
                        .toList());
        List<String> own = MongoById.revisions(draft.code(), draft.revision());
        documents.remove(DefinitionDocument.class, own);
        documents.remove(RevisionDocument.class, own);
    }

    /// What the revision before should have cleared away is cleared away again: its writer may have
    /// died before it came to that.
    void tidy(Draft draft) {
        String code = draft.code();
        Optional<RevisionDocument> base = revision(code, draft.base());
        RevisionDocument visible = revision(code, draft.revision()).orElse(null);
        if (visible == null) {
            return;
        }
        List<String> superseded = new ArrayList<>(visible.superseded());
        base.ifPresent(it -> superseded.addAll(it.superseded()));
        sheets.remove(superseded);
        long[] dead =
                LongStream.range(
                                base.map(RevisionDocument::base).orElse(draft.base()) + 1,
                                draft.revision())
                        .filter(it -> it != draft.base())
                        .toArray();
        for (long revision : dead) {
            sheets.clear(code, revision, indicators(code, revision, visible));
            documents.remove(PayloadDocument.class, payloadIds(code, revision).toList());
        }
        documents.remove(DefinitionDocument.class, MongoById.revisions(code, dead));
        base.ifPresent(it ->
                documents.remove(RevisionDocument.class, MongoById.revisions(code, it.base())));
        documents.remove(RevisionDocument.class, MongoById.revisions(code, dead));
        documents.remove(RevisionDocument.class, MongoById.revisions(code, draft.base()));
    }

    /// Those that a writer that died can have written sheets of.
    private Stream<String> indicators(String code, long dead, RevisionDocument visible) {
        return Stream.concat(
                        visible.sheets().stream().map(SheetRef::indicator),
                        documents
                                .find(DefinitionDocument.class, RevisionDocument.id(code, dead))
                                .stream()
                                .flatMap(it -> it.indicators().stream())
                                .map(DefinitionDocument.IndicatorDocument::code))
                .distinct();
    }

    private static Stream<String> payloadIds(String code, long revision) {
        return IntStream.range(0, PayloadDocument.MOST)
                .mapToObj(it -> PayloadDocument.id(code, revision, it));
    }

    private Optional<RevisionDocument> revision(String code, long revision) {
        return documents.find(RevisionDocument.class, RevisionDocument.id(code, revision));
    }
}
