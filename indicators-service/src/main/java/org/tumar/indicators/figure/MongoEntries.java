package org.tumar.indicators.figure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.indicators.figure.HeadDocument.OutboxDocument;

/// The entries of heads' outboxes, as they go.
///
/// An entry that has no destination left goes after its payload: whoever dies in between leaves an
/// entry without destinations, and the next one to take any takes both away.
record MongoEntries(MongoById documents) {

    private static final String DEFINED = IndicatorEvents.PROGRAMME_DEFINED.wire();

    /// Takes a destination off entries.
    ///
    /// @param events their ids
    void take(String code, String destination, Set<String> events) {
        update(
                code,
                new Update()
                        .pull("outbox.$[sent].destinations", destination)
                        .filterArray(where("sent.event").in(events)));
        clearAway(code);
    }

    /// Takes off older definitions that wait for where a change is sent: what it sends carries the
    /// definition as well. So what waits for an office that is away for long does not grow with
    /// each definition.
    void supersede(Draft draft) {
        if (draft.change().outgoing().isEmpty()) {
            return;
        }
        List<OutboxDocument> older =
                waiting(draft.code()).stream()
                        .filter(it -> it.type().equals(DEFINED))
                        .filter(it -> it.sequence() < draft.revision())
                        .toList();
        draft.change().outgoing().stream()
                .map(Outgoing::office)
                .distinct()
                .forEach(it -> supersede(draft.code(), it, older));
    }

    private void supersede(String code, String destination, List<OutboxDocument> older) {
        Set<String> events =
                older.stream()
                        .filter(it -> it.destinations().contains(destination))
                        .map(OutboxDocument::event)
                        .collect(Collectors.toSet());
        if (!events.isEmpty()) {
            take(code, destination, events);
        }
    }

    private void clearAway(String code) {
        List<OutboxDocument> done =
                waiting(code).stream().filter(it -> it.destinations().isEmpty()).toList();
        if (!done.isEmpty()) {
            documents.remove(
                    PayloadDocument.class, done.stream().map(OutboxDocument::payload).toList());
            List<String> ids = done.stream().map(OutboxDocument::event).toList();
            update(
                    code,
                    new Update().pull("outbox", new Document("event", new Document("$in", ids))));
        }
    }

    private List<OutboxDocument> waiting(String code) {
        Query head = Query.query(where("_id").is(code));
        head.fields().include("revision", "stamp", "outbox");
        return documents.mongo().find(head, HeadDocument.class).stream()
                .flatMap(it -> it.waiting().stream())
                .toList();
    }

    private void update(String code, Update update) {
        documents
                .mongo()
                .updateFirst(Query.query(where("_id").is(code)), update, HeadDocument.class);
    }
}
