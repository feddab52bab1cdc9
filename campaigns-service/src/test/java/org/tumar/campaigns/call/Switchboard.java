package org.tumar.campaigns.call;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.office.Office;
import org.tumar.campaigns.record.Parts;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.CallCount;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.RecordStore;
import org.tumar.kit.records.Records;
import org.tumar.servicetest.TestMongo;

/// Calls of one hotline in a store of their own, whose process can die between two writes.
final class Switchboard implements AutoCloseable {

    static final HotlineBody HOTLINE =
            new HotlineBody(
                    "h",
                    List.of("11616"),
                    List.of("ru"),
                    new HotlineBody.Hours(List.of(1, 2, 3, 4, 5), "09:00", "18:00", true),
                    "p",
                    List.of("CT.0495", "PX.0179"),
                    LocalDate.of(2026, 1, 1),
                    null,
                    "KZ");

    static final class Died extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final MongoClient client;
    private final MongoDatabase database;
    private int writesLeft = Integer.MAX_VALUE;
    private @Nullable LocalDate refused;
    private Days days;
    private Calls calls;

    Switchboard(TestMongo mongo) {
        client = MongoClients.create(mongo.uri());
        database =
                client.getDatabase(
                        mongo.database() + "_" + UUID.randomUUID().toString().substring(0, 8));
        start();
    }

    /// As after a start.
    void start() {
        writesLeft = Integer.MAX_VALUE;
        days = new Days(records(), CLOCK);
        calls = calls(days);
    }

    private Calls calls(Days days) {
        return new Calls(
                days,
                new MongoRegistry(database),
                new CallCheck(new Office("KZ", ZoneOffset.UTC), CLOCK),
                CLOCK);
    }

    /// Another process on the same store.
    Calls other() {
        return calls(new Days(records(), CLOCK));
    }

    private Records<Day> records() {
        return new Mortal(
                new RecordStore(database, "KZ", CLOCK, () -> {}).records(CallConfiguration.kind()));
    }

    Calls calls() {
        return calls;
    }

    /// @return which days would not do
    List<String> settleAll() {
        List<String> trouble = new ArrayList<>();
        calls.settleAll(new Parts((part, _) -> trouble.add(part)));
        return trouble;
    }

    /// Whatever is written to that day.
    void refuse(LocalDate day) {
        refused = day;
    }

    void dieAfter(int writes) {
        writesLeft = writes;
    }

    static CallBody call(String id, String day, String category) {
        return new CallBody(
                id,
                day + "T10:05",
                "phone",
                category,
                null,
                null,
                null,
                null,
                "advice",
                null,
                null);
    }

    static Authorship by(String reason) {
        return new Authorship("other", CLOCK.instant(), reason);
    }

    /// By day, how many calls count there.
    Map<LocalDate, Long> counts() {
        Map<LocalDate, Long> counts = new TreeMap<>();
        for (DayTally day : new Days(records(), CLOCK).tallies()) {
            long count = day.calls().stream().mapToLong(CallCount::count).sum();
            if (count > 0) {
                counts.put(day.day(), count);
            }
        }
        return counts;
    }

    /// What the process itself knows without reading anew.
    Collection<DayTally> tallies() {
        return days.tallies();
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }

    private final class Mortal implements Records<Day> {

        private final Records<Day> records;

        Mortal(Records<Day> records) {
            this.records = records;
        }

        @Override
        public Set<String> write(List<Change<Day>> changes) {
            if (writesLeft-- <= 0 || changes.stream().anyMatch(this::isRefused)) {
                throw new Died();
            }
            return records.write(changes);
        }

        private boolean isRefused(Change<Day> change) {
            return change.next().content().day().equals(refused);
        }

        @Override
        public Optional<Kept<Day>> find(String id) {
            return records.find(id);
        }

        @Override
        public Map<String, Kept<Day>> find(Collection<String> ids) {
            return records.find(ids);
        }

        @Override
        public void scan(Consumer<Kept<Day>> each) {
            records.scan(each);
        }

        @Override
        public Map<String, Long> sequences() {
            return records.sequences();
        }
    }
}
