package org.tumar.indicators.figure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
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
/// Of signals only the newest of a programme waits.
final class MongoOutbox implements Outbox {

    /// Of packed data in one turn, give or take one event.
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    /// How many data are loaded at once.
    private static final int LOADED = 10;

    private final MongoById documents;
    private final MongoEntries entries;
    private final EventJson json;

    MongoOutbox(MongoById documents, Office office) {
        this.documents = documents;
        this.entries = new MongoEntries(documents);
        this.json = new EventJson(office.code());
    }

    /// Signals, then entries; those of a programme in the order of its revisions.
    @Override
    public List<Event> pending(String destination, Wanted wanted) {
        Map<Boolean, List<HeadDocument>> heads =
                heads("outbox", "signal").stream()
                        .filter(it -> !wanted.none().contains(it.code()))
                        .collect(
                                Collectors.partitioningBy(
                                        it -> wanted.single().contains(it.code())));
        return events(
                Stream.concat(
                                all(destination, heads.getOrDefault(false, List.of())),
                                first(destination, heads.getOrDefault(true, List.of())))
                        .limit(wanted.most())
                        .toList());
    }

    /// @param entry empty where it is the signal
    private record Waiting(HeadDocument head, Optional<OutboxDocument> entry) {}

    /// @param entries of one programme, oldest first
    private record Queue(HeadDocument head, List<OutboxDocument> entries) {

        Instant oldest() {
            return entries.getFirst().time();
        }

        Stream<Waiting> waiting() {
            return entries.stream().map(it -> new Waiting(head, Optional.of(it)));
        }
    }

    private static Stream<Waiting> all(String destination, List<HeadDocument> heads) {
        return Stream.concat(
                heads.stream()
                        .filter(it -> it.signals(destination))
                        .map(it -> new Waiting(it, Optional.empty())),
                heads.stream()
                        .map(it -> new Queue(it, it.waiting(destination)))
                        .filter(it -> !it.entries().isEmpty())
                        .sorted(Comparator.comparing(Queue::oldest))
                        .flatMap(Queue::waiting));
    }

    private static Stream<Waiting> first(String destination, List<HeadDocument> heads) {
        return heads.stream().flatMap(it -> all(destination, List.of(it)).limit(1));
    }

    private List<Event> events(List<Waiting> waiting) {
        List<Event> events = new ArrayList<>();
        long bytes = 0;
        for (int from = 0; from < waiting.size() && bytes < MOST_BYTES; from += LOADED) {
            List<Waiting> some = waiting.subList(from, Math.min(from + LOADED, waiting.size()));
            Map<String, PayloadDocument> payloads = payloads(some);
            for (Waiting it : some) {
                if (bytes < MOST_BYTES) {
                    event(it, payloads).ifPresent(events::add);
                    bytes += bytes(it, payloads);
                }
            }
        }
        return events;
    }

    private Map<String, PayloadDocument> payloads(List<Waiting> waiting) {
        return documents
                .find(
                        PayloadDocument.class,
                        waiting.stream()
                                .flatMap(it -> it.entry().stream())
                                .map(OutboxDocument::payload)
                                .toList())
                .collect(Collectors.toMap(PayloadDocument::id, Function.identity()));
    }

    /// An entry whose payload is gone was confirmed meanwhile.
    private Optional<Event> event(Waiting waiting, Map<String, PayloadDocument> payloads) {
        return waiting.entry().isEmpty()
                ? Optional.of(json.signal(waiting.head()))
                : waiting.entry()
                        .flatMap(entry ->
                                Optional.ofNullable(payloads.get(entry.payload()))
                                        .map(it -> json.event(waiting.head().code(), entry, it)));
    }

    private static long bytes(Waiting waiting, Map<String, PayloadDocument> payloads) {
        return waiting.entry()
                .map(it -> payloads.get(it.payload()))
                .map(it -> it.data().length())
                .orElse(0);
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
            entries.take(code, destination, ids);
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
