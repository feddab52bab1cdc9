package org.tumar.indicators.figure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.tumar.indicators.figure.HeadDocument.OutboxDocument;
import org.tumar.indicators.figure.HeadDocument.SignalDocument;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.Correlation;
import org.tumar.kit.observe.Traces;

/// The heads of programmes in MongoDB: the only documents that change.
final class MongoHeads {

    private static final String PROGRAMMES = "programmes";

    private final MongoTemplate mongo;
    private final Office office;
    private final Clock clock;

    MongoHeads(MongoTemplate mongo, Office office, Clock clock) {
        this.mongo = mongo;
        this.office = office;
        this.clock = clock;
    }

    /// Those with a visible revision, without what they took in and what they send.
    List<HeadDocument> visible() {
        Query all = new Query();
        all.fields().include("revision", "stamp", "marks");
        return mongo.find(all, HeadDocument.class).stream()
                .filter(it -> it.revision() > 0)
                .toList();
    }

    /// One with a visible revision, with what it took in.
    Optional<HeadDocument> visible(String code) {
        return part(code, "intake").filter(it -> it.revision() > 0);
    }

    Inbox inbox(String code) {
        return part(code, "intake", "deliveries")
                .map(HeadDocument::toInbox)
                .orElseGet(() -> new Inbox(Intake.NONE, List.of()));
    }

    private Optional<HeadDocument> part(String code, String... fields) {
        Query query = byCode(code);
        query.fields().include("revision", "stamp", "marks").include(fields);
        return Optional.ofNullable(mongo.findOne(query, HeadDocument.class));
    }

    private static Query byCode(String code) {
        return Query.query(where("_id").is(code));
    }

    long reserve(String code) {
        return retried(() -> reserveOnce(code));
    }

    private long reserveOnce(String code) {
        Query query = byCode(code);
        query.fields().include("reserved");
        Document head =
                mongo.findAndModify(
                        query,
                        created(new Update().inc("reserved", 1L)),
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        Document.class,
                        PROGRAMMES);
        if (head == null) {
            throw new IllegalStateException("the store did not return what it wrote");
        }
        return head.getLong("reserved");
    }

    /// What a head has from the beginning.
    private static Update created(Update update) {
        return update.setOnInsert("schemaVersion", HeadDocument.SCHEMA)
                .setOnInsert("revision", 0L)
                .setOnInsert("stamp", "");
    }

    /// Two that insert the same head at once: the second finds it.
    private static <T> T retried(Supplier<T> upsert) {
        try {
            return upsert.get();
        } catch (DuplicateKeyException _) {
            return upsert.get();
        }
    }

    void refused(String code, List<Delivery> refusals) {
        Update update = created(deliveries(new Update(), refusals));
        retried(() -> mongo.upsert(byCode(code), update, HeadDocument.class));
    }

    /// Moves a head from the draft's base, and with it what was taken in and what is to be sent.
    Optional<Head> commit(Draft draft) {
        Query base = Query.query(where("_id").is(draft.code()).and("revision").is(draft.base()));
        boolean visible = draft.change().isVisible(draft.revision());
        String stamp = visible ? UUID.randomUUID().toString() : stamp(draft.code());
        Update move = new Update().set("revision", draft.revision());
        if (visible) {
            move.set("stamp", stamp).set("signal", signal(draft, stamp));
        }
        draft.change().intake().ifPresent(it -> move.set("intake", IntakeDocument.of(it)));
        if (!draft.change().outgoing().isEmpty()) {
            move.push("outbox").each(outbox(draft).toArray());
        }
        deliveries(move, draft.change().deliveries());
        draft.change().recount().ifPresent(it -> move.set("marks", it.marks()));
        return mongo.updateFirst(base, move, HeadDocument.class).getModifiedCount() == 1
                ? Optional.of(new Head(draft.code(), draft.revision(), stamp))
                : Optional.empty();
    }

    private String stamp(String code) {
        return part(code).map(HeadDocument::stamp).orElse("");
    }

    private static Update deliveries(Update update, List<Delivery> deliveries) {
        return deliveries.isEmpty()
                ? update
                : update.push("deliveries")
                        .slice(-Delivery.REMEMBERED)
                        .each(deliveries.stream().map(DeliveryDocument::of).toArray());
    }

    private SignalDocument signal(Draft draft, String stamp) {
        return new SignalDocument(
                draft.revision(),
                stamp,
                clock.instant(),
                Stream.of(office.code(), Office.REGION).distinct().toList(),
                Correlation.current().orElse(null),
                Traces.current().orElse(null));
    }

    private List<OutboxDocument> outbox(Draft draft) {
        List<Outgoing> outgoing = draft.change().outgoing();
        return IntStream.range(0, outgoing.size())
                .mapToObj(it -> entry(draft, outgoing.get(it), it))
                .toList();
    }

    private OutboxDocument entry(Draft draft, Outgoing outgoing, int number) {
        String payload = PayloadDocument.id(draft.code(), draft.revision(), number);
        return new OutboxDocument(
                UUID.randomUUID().toString(),
                EventJson.type(outgoing).wire(),
                draft.revision(),
                clock.instant(),
                List.of(outgoing.office()),
                payload,
                Correlation.current().orElse(null),
                Traces.current().orElse(null));
    }
}
