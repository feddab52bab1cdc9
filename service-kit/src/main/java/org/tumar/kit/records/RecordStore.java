package org.tumar.kit.records;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.tumar.kit.events.Outbox;
import org.tumar.kit.events.StoreAway;
import org.tumar.kit.observe.BoundedHealth;

/// The records of one service in a MongoDB, and what waits there to be told of them.
///
/// What is told goes to the office's own broker alone.
public final class RecordStore {

    /// A probe that takes longer counts as failed with those who send it.
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(2);

    private final MongoDatabase database;
    private final Written written;
    private final MongoOutbox outbox;

    /// @param office the own one's code
    /// @param told called after something was written that is to be told
    public RecordStore(MongoDatabase database, String office, Clock clock, Runnable told) {
        this.database = database;
        Waiting waiting = new Waiting(told);
        this.written = new Written(office, clock, waiting);
        this.outbox = new MongoOutbox(office, waiting, clock);
    }

    /// Once for each kind.
    public <T> Records<T> records(Kind<T> kind) {
        MongoHeads heads = new MongoHeads(database.getCollection(kind.collection()));
        outbox.watch(kind.collection(), heads);
        return new MongoRecords<>(kind, heads, written);
    }

    /// Over all kinds.
    public Outbox outbox() {
        return outbox;
    }

    /// Down while the store does not answer what every request begins with.
    public BoundedHealth health() {
        return new BoundedHealth(this::ask, HEALTH_PATIENCE);
    }

    private Health ask() {
        try {
            new MongoHeads(database.getCollection("health")).find(List.of("0"));
            return Health.up().build();
        } catch (StoreAway _) {
            return Health.down().build();
        }
    }
}
