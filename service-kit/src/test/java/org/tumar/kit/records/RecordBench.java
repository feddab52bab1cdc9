package org.tumar.kit.records;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.tumar.contracts.event.EventType;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Outbox;
import org.tumar.servicetest.TestMongo;

/// Records of one word, in a collection of their own.
final class RecordBench implements AutoCloseable {

    record Word(String text) {}

    static final EventType<Word> SAID =
            new EventType<>("words", "said", 1, Word.class, List.of(), "", "");
    static final Authorship FIRST =
            new Authorship("officer", Instant.parse("2026-03-01T10:00:00Z"), null);
    static final Authorship LATER =
            new Authorship("other", Instant.parse("2026-03-02T10:00:00Z"), "checked");

    private final MongoClient client;
    private final Filters asked = new Filters();
    private final String database;
    final AtomicInteger told = new AtomicInteger();
    private RecordStore store;
    private Records<Word> records;

    RecordBench(TestMongo mongo) {
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(mongo.uri()))
                                .addCommandListener(asked)
                                .build());
        database = mongo.database() + "_" + UUID.randomUUID().toString().substring(0, 8);
        store = open();
        records = store.records(Kind.json("words", Word.class));
    }

    private RecordStore open() {
        return new RecordStore(
                client.getDatabase(database), "KZ", Clock.systemUTC(), told::incrementAndGet);
    }

    /// As after a start.
    RecordBench again() {
        store = open();
        records = store.records(Kind.json("words", Word.class));
        return this;
    }

    /// By what documents were looked for, each set of fields once.
    Set<Set<String>> asked() {
        return asked.fields;
    }

    private static final class Filters implements CommandListener {

        private final Set<Set<String>> fields = ConcurrentHashMap.newKeySet();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            BsonDocument command = event.getCommand();
            if (command.containsKey("filter")) {
                fields.add(Set.copyOf(command.getDocument("filter").keySet()));
            }
            if (command.containsKey("updates")) {
                command.getArray("updates")
                        .forEach(it ->
                                fields.add(Set.copyOf(it.asDocument().getDocument("q").keySet())));
            }
        }
    }

    Records<Word> records() {
        return records;
    }

    RecordStore store() {
        return store;
    }

    List<Event> pending(int most) {
        return store.outbox().pending("KZ", new Outbox.Wanted(most, Set.of(), Set.of()));
    }

    static Change<Word> first(String id, String text) {
        return Change.first(Kept.first(id, new Word(text), FIRST), said(id, text));
    }

    static Change<Word> corrected(Kept<Word> before, String text) {
        return Change.of(before, before.corrected(new Word(text), LATER), said(before.id(), text));
    }

    private static Optional<Sending<?>> said(String id, String text) {
        return Optional.of(new Sending<>(SAID, "subject-" + id, new Word(text)));
    }

    @Override
    public void close() {
        client.getDatabase(database).drop();
        client.close();
    }
}
