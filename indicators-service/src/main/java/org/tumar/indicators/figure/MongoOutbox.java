package org.tumar.indicators.figure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.tumar.indicators.figure.HeadDocument.OutboxDocument;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.events.Backlog;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Outbox;

/// What waits in the heads of programmes to be sent.
///
/// An entry that every destination has confirmed goes after its payload: whoever dies in between
/// leaves an entry without destinations, and the next confirmation takes both away. Of signals only
/// the newest of a programme waits.
final class MongoOutbox implements Outbox {

    private final MongoById documents;
    private final EventJson json;

    MongoOutbox(MongoById documents, Office office) {
        this.documents = documents;
        this.json = new EventJson(office.code());
    }

    /// Signals, then entries; those of a programme in the order of its revisions.
    @Override
    public List<Event> pending(String destination, int most) {
        List<HeadDocument> heads = heads("outbox", "signal");
        Stream<Event> signals =
                heads.stream().filter(it -> it.signals(destination)).map(json::signal);
        List<Waiting> entries =
                heads.stream()
                        .map(it -> new Queue(it.code(), it.waiting(destination)))
                        .filter(it -> !it.entries().isEmpty())
                        .sorted(Comparator.comparing(Queue::oldest))
                        .flatMap(Queue::waiting)
                        .limit(most)
                        .toList();
        return Stream.concat(signals, events(entries)).limit(most).toList();
    }

    private record Waiting(String code, OutboxDocument entry) {}

    /// @param entries of one programme, oldest first
    private record Queue(String code, List<OutboxDocument> entries) {

        Instant oldest() {
            return entries.getFirst().time();
        }

        Stream<Waiting> waiting() {
            return entries.stream().map(it -> new Waiting(code, it));
        }
    }

    /// An entry whose payload is gone was confirmed meanwhile.
    private Stream<Event> events(List<Waiting> entries) {
        Map<String, PayloadDocument> payloads =
                documents
                        .find(
                                PayloadDocument.class,
                                entries.stream().map(it -> it.entry().payload()).toList())
                        .collect(Collectors.toMap(PayloadDocument::id, Function.identity()));
        return entries.stream()
                .flatMap(it ->
                        Optional.ofNullable(payloads.get(it.entry().payload()))
                                .map(payload -> json.event(it.code(), it.entry(), payload))
                                .stream());
    }

    private List<HeadDocument> heads(String... fields) {
        Query all = new Query();
        all.fields().include("revision", "stamp").include(fields);
        return documents.mongo().find(all, HeadDocument.class);
    }

    @Override
    public void confirmed(String destination, Collection<Event> sent) {
        sent.stream()
                .collect(Collectors.groupingBy(Event::subject))
                .forEach((code, events) -> confirmed(destination, code, events));
    }

    private void confirmed(String destination, String code, List<Event> events) {
        events.stream()
                .filter(json::isSignal)
                .forEach(it ->
                        update(
                                where("_id").is(code).and("signal.revision").is(it.sequence()),
                                new Update().pull("signal.destinations", destination)));
        Set<String> ids =
                events.stream()
                        .filter(it -> !json.isSignal(it))
                        .map(Event::id)
                        .collect(Collectors.toCollection(HashSet::new));
        if (!ids.isEmpty()) {
            update(
                    where("_id").is(code),
                    new Update()
                            .pull("outbox.$[sent].destinations", destination)
                            .filterArray(where("sent.event").in(ids)));
            clearAway(code);
        }
    }

    private void clearAway(String code) {
        Query head = Query.query(where("_id").is(code));
        head.fields().include("revision", "stamp", "outbox");
        List<OutboxDocument> done =
                documents.mongo().find(head, HeadDocument.class).stream()
                        .flatMap(it -> it.waiting().stream())
                        .filter(it -> it.destinations().isEmpty())
                        .toList();
        if (!done.isEmpty()) {
            documents.remove(
                    PayloadDocument.class, done.stream().map(OutboxDocument::payload).toList());
            List<String> ids = done.stream().map(OutboxDocument::event).toList();
            update(
                    where("_id").is(code),
                    new Update().pull("outbox", new Document("event", new Document("$in", ids))));
        }
    }

    private void update(Criteria which, Update update) {
        documents.mongo().updateFirst(Query.query(which), update, HeadDocument.class);
    }

    @Override
    public Map<String, Backlog> backlog() {
        Map<String, Backlog> backlog = new TreeMap<>();
        for (HeadDocument head : heads("outbox", "signal")) {
            head.waiting().forEach(it -> add(backlog, it.destinations(), it.time()));
            if (head.signal() != null) {
                add(backlog, head.signal().destinations(), head.signal().time());
            }
        }
        return backlog;
    }

    private static void add(Map<String, Backlog> backlog, List<String> destinations, Instant time) {
        destinations.forEach(it -> backlog.merge(it, new Backlog(1, time), MongoOutbox::sum));
    }

    private static Backlog sum(Backlog one, Backlog other) {
        Instant oldest = one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest();
        return new Backlog(one.count() + other.count(), oldest);
    }
}
